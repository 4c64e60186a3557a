package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Verdict;

/** The default actions of a listener. */
final class ListenerActions {
    private ListenerActions() {}

    /** Complies when every action sends the client to HTTPS; none at all does not. */
    static Verdict redirectToHttps(PropertyView actions) {
        if (actions.items().isEmpty()) {
            return actions.fail("a redirect to HTTPS");
        }
        return actions.each(action -> Verdict.all(
                action.get("type").mustBe("redirect"),
                action.get("redirect").isSet()
                        ? action.get("redirect", "protocol").mustBe("HTTPS")
                        : Verdict.pass()));
    }
}
