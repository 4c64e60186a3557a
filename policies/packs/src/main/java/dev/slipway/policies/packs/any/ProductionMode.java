package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Locale;

/** Development mode helps whoever attacks. */
public final class ProductionMode implements ResourceRule {
    private static final List<String> MODES =
            List.of("NODE_ENV", "ENVIRONMENT", "SERVER_ENVIRONMENT", "APP_ENV", "GIN_MODE", "RAILS_ENV", "FLASK_ENV");
    private static final List<String> DEVELOPMENT = List.of("development", "dev", "debug", "test", "local");
    private static final List<String> LOGS = List.of("LOG_LEVEL", "RUST_LOG", "LOGLEVEL");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("production-mode", "Applications run in production mode")
                .severity(Severity.HIGH)
                .why("In development mode applications show stack traces, skip checks and log what is " + "private.")
                .fix("Set NODE_ENV, ENVIRONMENT and the like to production, and LOG_LEVEL and RUST_LOG to "
                        + "info or higher.")
                .checks(Reference.GUIDES, "SEC-27", "CLV-CHK-05", "KAR-CHK-01", "SIG-POL-06")
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
                    String text = known.text().orElse("").toLowerCase(Locale.ROOT);
                    if (MODES.contains(name) && DEVELOPMENT.contains(text)) {
                        return known.fail("production");
                    }
                    return LOGS.contains(name) && text.matches("(.*=)?(debug|trace|silly)")
                            ? known.fail("info or higher")
                            : Verdict.pass();
                }));
    }
}
