package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Expiry is the outage everybody had. */
public final class AcmRenewsItself implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("acm-renews-itself", "Certificates renew by themselves")
                .severity(Severity.HIGH)
                .why("An imported or e-mail validated certificate ends on a day that nobody remembers.")
                .fix("Request the certificate with validationMethod: DNS.")
                .checks(Reference.GUIDES, "SEC-11", "CLP-TLS-06")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:acm/certificate:Certificate");
    }

    @Override
    public Verdict judge(ResourceView certificate, RuleConfig config) {
        return certificate.get("privateKey").isSet()
                ? Verdict.fail("privateKey", "an imported certificate", "one that ACM issues and renews")
                : certificate.get("validationMethod").mustBe("DNS");
    }
}
