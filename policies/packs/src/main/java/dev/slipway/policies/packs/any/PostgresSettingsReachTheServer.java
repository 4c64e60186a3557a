package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Set;

/** A setting that nobody reads. */
public final class PostgresSettingsReachTheServer implements ResourceRule {
    private static final Set<String> IGNORED = Set.of(
            "POSTGRES_MAX_CONNECTIONS",
            "POSTGRES_SHARED_BUFFERS",
            "POSTGRES_WORK_MEM",
            "POSTGRES_EFFECTIVE_CACHE_SIZE",
            "POSTGRES_MAINTENANCE_WORK_MEM");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("postgres-settings-reach-the-server", "Postgres is tuned by what the server reads")
                .severity(Severity.LOW)
                .why(
                        "The official image ignores these variables: the server runs with its defaults while everybody believes in the figures.")
                .fix(
                        "Pass the settings to the server, as command: [postgres, -c, max_connections=200], or in a configuration file.")
                .checks(Reference.GUIDES, "CLP-POL-03", "PERF-02")
                .build();
    }

    @Override
    public List<String> types() {
        return Variables.types();
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        return Variables.each(
                resource,
                (name, value) -> IGNORED.contains(name)
                        ? Verdict.fail(
                                value.path(), name + ", which the image ignores", "an argument of the server, -c …")
                        : Verdict.pass());
    }
}
