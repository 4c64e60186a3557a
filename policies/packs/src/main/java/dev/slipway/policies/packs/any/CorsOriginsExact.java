package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A wildcard is everybody. */
public final class CorsOriginsExact implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("cors-origins-exact", "CORS names its origins")
                .severity(Severity.HIGH)
                .why("With a wildcard every web page may call the application in the name of its users.")
                .fix("List the origins, such as https://app.example; leave CORS_DEV_MODE out or false.")
                .checks(Reference.GUIDES, "SEC-26", "CLV-CHK-06")
                .build();
    }

    @Override
    public List<String> types() {
        return Variables.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        return Variables.each(
                workload,
                (name, value) -> value.known(known -> {
                    String text = known.text().orElse("");
                    if (name.equals("CORS_DEV_MODE") && text.equalsIgnoreCase("true")) {
                        return known.fail("false");
                    }
                    return name.matches("(.*_)?(CORS|ALLOWED)_?(ALLOWED_)?ORIGINS?")
                                    && List.of(text.split("[,\\s]+")).contains("*")
                            ? known.fail("a list of origins")
                            : Verdict.pass();
                }));
    }
}
