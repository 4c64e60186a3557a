package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;
import java.util.Optional;

/** What the balancer and the server read differently is a way in. */
public final class AlbDropInvalidHeaders extends PropertyRule {
    public AlbDropInvalidHeaders() {
        super(
                RuleInfo.of("alb-drop-invalid-headers", "Load balancers drop invalid headers")
                        .severity(Severity.MEDIUM)
                        .why("Headers that servers read differently let requests be smuggled past the balancer.")
                        .fix("Set dropInvalidHeaderFields: true.")
                        .checks(Reference.GUIDES, "CLP-SEC-02")
                        .checks(Reference.FSBP, "ELB.4"),
                List.of("aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer"),
                "dropInvalidHeaderFields",
                PropertyView::mustBeTrue);
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("dropInvalidHeaderFields", true).onlyOnRequest());
    }
}
