package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** TLS that is switched off protects nobody. */
public final class DatabaseConnectionsEncrypted implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("database-connections-encrypted", "Applications ask for TLS to managed databases")
                .severity(Severity.HIGH)
                .why("With sslmode=disable the password and the data cross the network in the clear.")
                .fix("Set DB_SSLMODE=require, or sslmode=verify-full in DATABASE_URL; on one host's "
                        + "internal network the setting onOneHost allows disable.")
                .checks(Reference.GUIDES, "SEC-21", "KAR-POL-01", "SIG-POL-02", "CLV-POL-03", "ALX-POL-05")
                .config(
                        ConfigSchema.texts(
                                "onOneHost",
                                List.of("docker:*"),
                                "Type tokens of workloads whose database is on the same host, over a network that never leaves it"))
                .build();
    }

    @Override
    public List<String> types() {
        return Variables.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        if (config.texts("onOneHost").stream().anyMatch(type -> workload.isA(type))) {
            return Verdict.notApplicable("the database is on the same host's internal network");
        }
        return Variables.each(
                workload,
                (name, value) -> value.known(known -> {
                    String text = known.reveal().text().orElse("");
                    boolean plain = (name.equals("DB_SSLMODE") && text.equals("disable"))
                            || text.matches("postgres(ql)?://.*sslmode=disable.*");
                    return plain
                            ? Verdict.fail(value.path(), "sslmode disable in " + name, "require or verify-full")
                            : Verdict.pass();
                }));
    }
}
