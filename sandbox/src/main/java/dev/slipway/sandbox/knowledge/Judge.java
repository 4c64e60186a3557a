package dev.slipway.sandbox.knowledge;

import dev.slipway.sandbox.schema.Refusal;
import dev.slipway.sandbox.value.UnknownValue;
import java.util.List;

/** Puts a subject before every check of its type; a check that needs what is not known yet is left for later. */
public final class Judge {
    private Judge() {}

    /** All refusals, with no secret in their words. */
    public static List<Refusal> judge(List<Knowledge.Check> checks, Subject subject) {
        for (Knowledge.Check check : checks) {
            try {
                check.body().accept(subject);
            } catch (UnknownValue e) {
                // judged again at create, when everything is known
            }
        }
        return subject.refusals().stream()
                .map(f -> new Refusal(f.path(), hide(f.message(), subject)))
                .distinct()
                .toList();
    }

    private static String hide(String message, Subject subject) {
        String hidden = message;
        for (String secret : subject.in().seenSecrets()) {
            if (secret.length() > 1) {
                hidden = hidden.replace(secret, "[secret]");
            }
        }
        return hidden;
    }
}
