package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A limit is what keeps one from being all. */
public final class WafRateRule implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("waf-rate-rule", "The web application firewall limits rates")
                .severity(Severity.HIGH)
                .why("Without a rate rule one client can take the whole application.")
                .fix("Add a rule with statement.rateBasedStatement to the WebAcl.")
                .checks(Reference.GUIDES, "SEC-28", "CLP-CHK-08", "CLP-SEC-03", "ALX-CHK-08", "ALX-POL-10")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:wafv2/webAcl:WebAcl");
    }

    @Override
    public Verdict judge(ResourceView acl, RuleConfig config) {
        return acl.get("rules")
                .known(rules -> rules.items().stream().anyMatch(rule -> rule.get("statement", "rateBasedStatement")
                                .isSet())
                        ? Verdict.pass()
                        : rules.hasUnknown() ? rules.unknownVerdict() : rules.fail("a rule with rateBasedStatement"));
    }
}
