package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The browser keeps nothing. */
public final class PublicVariablesHoldNoSecret implements ResourceRule {
    private static final Pattern BROWSER = Pattern.compile("(NEXT_PUBLIC|VITE|REACT_APP|PUBLIC)_(?<rest>.*)");
    /** Secret keys of Stripe and Clerk, GitHub tokens, AWS access keys, private keys. */
    private static final Pattern CREDENTIAL = Pattern.compile(
            "(?s)(sk|rk)_(live|test)_.*|gh[pousr]_.*|AKIA[0-9A-Z]{16}|.*-----BEGIN [A-Z ]*PRIVATE KEY-----.*");

    /** A publishable key that came as a Pulumi secret, because the whole list is sealed, is no secret. */
    private static boolean isSecret(String name, PropertyView value) {
        String text = value.reveal().text().orElse("");
        return name.matches("(.*_)?(SECRET|SECRET_KEY|PASSWORD|PRIVATE_KEY)")
                || (value.isSecret() && SecretNames.isSecret(name))
                || CREDENTIAL.matcher(text).matches();
    }

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
            Matcher browser = BROWSER.matcher(name);
            return browser.matches() && isSecret(browser.group("rest"), value)
                    ? Verdict.fail(
                            value.path(), name + ", which is sent to every visitor", "a variable for the server only")
                    : Verdict.pass();
        });
    }
}
