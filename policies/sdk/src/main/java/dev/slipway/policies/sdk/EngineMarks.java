package dev.slipway.policies.sdk;

import java.util.Map;
import java.util.Set;

/**
 * The marks by which Pulumi says that a text or an object is something else: unknown, secret, a reference to a resource. On the wire and in
 * a state file they are the same, except that a state file may hold a secret encrypted.
 */
public final class EngineMarks {
    /** The key that marks an object as something else than an object. */
    public static final String SIGNATURE_KEY = "4dabf18193072939515e22adb298388d";

    /** The signature of a secret. */
    public static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";

    private static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    private static final String RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e";
    private static final String ASSET = "c44067f5952c0a294b673a41bacd8c17";
    private static final String ARCHIVE = "0def7320c3a5731c473e5ecbe6d01bc7";

    /** What the command line writes for a secret in a state file that it cannot decrypt. */
    private static final String SEALED_OFFLINE = "[secret]";

    private static final int UNKNOWN_LENGTH = 36;

    /** One per kind of value: bool, number, string, array, asset, archive, object. */
    private static final Set<String> UNKNOWN = Set.of(
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    private EngineMarks() {}

    /** What a text stands for; itself, unless it is one of the marks. */
    public static Value text(String text) {
        if (text.length() == UNKNOWN_LENGTH && UNKNOWN.contains(text)) {
            return Value.unknown();
        }
        return text.equals(SEALED_OFFLINE) ? new Value.Secret(Value.unknown()) : new Value.Text(text);
    }

    /**
     * What an object stands for; itself, unless it is marked. Assets and archives read as plain objects. A mark that nobody knows seals
     * what it marks, for it may be a secret of a newer engine.
     */
    public static Value object(Map<String, Value> fields) {
        Value mark = fields.get(SIGNATURE_KEY);
        if (mark == null) {
            return new Value.Fields(fields);
        }
        String signature = mark instanceof Value.Text text ? text.value() : "";
        return switch (signature) {
            case SECRET -> new Value.Secret(sealed(fields));
            case OUTPUT -> output(fields);
            case RESOURCE -> fields.getOrDefault("id", new Value.Fields(fields));
            case ASSET, ARCHIVE -> new Value.Fields(fields);
            default -> new Value.Secret(new Value.Fields(fields));
        };
    }

    private static Value sealed(Map<String, Value> fields) {
        return fields.get("plaintext") instanceof Value.Text json
                ? JsonValue.parse(json.value()).orElse(Value.unknown())
                : fields.getOrDefault("value", Value.unknown());
    }

    private static Value output(Map<String, Value> fields) {
        Value inner = fields.getOrDefault("value", Value.unknown());
        boolean secret = fields.get("secret") instanceof Value.Bool bool && bool.value();
        return secret ? new Value.Secret(inner) : inner;
    }
}
