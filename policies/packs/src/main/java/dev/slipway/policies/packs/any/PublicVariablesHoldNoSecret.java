package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** The browser keeps nothing. */
public final class PublicVariablesHoldNoSecret implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("public-variables-hold-no-secret", "Variables for the browser hold no secret")
                .severity(Severity.HIGH)
                .why("What begins with NEXT_PUBLIC_ or VITE_ is sent to every visitor.")
                .fix("Rename the variable and use it on the server only.")
                .checks(Reference.GUIDES, "SEC-30")
                .build();
    }

    @Override
    public List<String> types() {
        return Variables.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        return Variables.each(workload, (name, value) -> {
            boolean browser = name.matches("(NEXT_PUBLIC|VITE|REACT_APP|PUBLIC)_.*");
            boolean secret = (value.isSecret() && !workload.isA("kubernetes:core/v1:Secret"))
                    || name.matches(".*(_SECRET|_SECRET_KEY|_PASSWORD|_PRIVATE_KEY)");
            return browser && secret
                    ? Verdict.fail(
                            value.path(), name + ", which is sent to every visitor", "a variable for the server only")
                    : Verdict.pass();
        });
    }
}
