package dev.slipway.policies.packs.host;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The inputs that the VPS target's host component registers: beside its plan, or within it. */
public final class HostInputs {
    private HostInputs() {}

    /** Its type token. */
    public static List<String> types() {
        return List.of("slipway:vps:Host");
    }

    /** An input of the host, such as {@code sshPasswordAuthentication}. */
    public static PropertyView get(ResourceView host, String... keys) {
        PropertyView own = host.get(keys);
        PropertyView planned = host.get("plan").get(keys);
        return own.isSet() || !planned.isSet() ? own : planned;
    }

    /** Complies unless the document that sets the host up says something else than the inputs promise; without one, complies. */
    static Verdict documentLacks(ResourceView host, Pattern wrong, String expected) {
        return inDocument(host, document -> {
            Matcher matcher = wrong.matcher(document);
            return matcher.find() ? Verdict.fail(path(host), matcher.group().trim(), expected) : Verdict.pass();
        });
    }

    /** Complies when the document that sets the host up does what the inputs promise; without one, complies. */
    static Verdict documentHas(ResourceView host, Pattern needed, String expected) {
        return inDocument(
                host,
                document -> needed.matcher(document).find()
                        ? Verdict.pass()
                        : Verdict.fail(path(host), "no such line", expected));
    }

    private static Verdict inDocument(ResourceView host, Function<String, Verdict> check) {
        PropertyView document = get(host, "cloudInit");
        return document.isSet()
                ? document.known(known -> check.apply(flat(known.text().orElse(""))))
                : Verdict.pass();
    }

    private static String path(ResourceView host) {
        return get(host, "cloudInit").path();
    }

    /** A command reads the same as one text and as a list of words. */
    private static String flat(String document) {
        return document.replace("'", "").replaceAll("\\n\\s*- (?!- )", " ").replaceAll("\\n\\s*- - ", "\n ");
    }
}
