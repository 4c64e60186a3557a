package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** The master password opens everything, so nobody should have to know it. */
public final class RdsPasswordManaged implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("rds-password-managed", "The master password of RDS is managed or a Pulumi secret")
                .severity(Severity.CRITICAL)
                .why("A password in plain text ends up in the state file, in logs and in the history of "
                        + "the repository.")
                .fix("Set manageMasterUserPassword: true, or give password as a Pulumi secret.")
                .checks(Reference.GUIDES, "SEC-02", "SEC-03", "CLP-CHK-05", "CLV-CHK-02")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:rds/instance:Instance", "aws:rds/cluster:Cluster");
    }

    @Override
    public Verdict judge(ResourceView database, RuleConfig config) {
        if (database.get("manageMasterUserPassword").isTrue()) {
            return Verdict.pass();
        }
        String key = database.isA("aws:rds/cluster:Cluster") ? "masterPassword" : "password";
        return database.get(key).mustBeSecretIfSet();
    }
}
