package dev.slipway.policies.packs.aws.iam;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** What has no key cannot lose it. */
public final class IamNoStaticKeys implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("iam-no-static-keys", "No access keys are made for users")
                .severity(Severity.HIGH)
                .why("Static keys leak, and work until somebody notices.")
                .fix("Use roles: for tasks a task role, for pipelines OpenID Connect.")
                .checks(Reference.GUIDES, "SEC-04", "SEC-25", "CLV-POL-09")
                .checks(Reference.FSBP, "IAM.3")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:iam/accessKey:AccessKey");
    }

    @Override
    public Verdict judge(ResourceView key, RuleConfig config) {
        return Verdict.fail("", "a static access key", "a role");
    }
}
