package dev.slipway.policies.sdk.judge;

import dev.slipway.policies.sdk.Control;
import dev.slipway.policies.sdk.Level;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Rule;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.TestRules;
import dev.slipway.policies.sdk.Value;
import dev.slipway.policies.sdk.settings.PackSettings;
import dev.slipway.policies.sdk.settings.PackSettings.EnvironmentLevels;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bucket that is open, and a judge of a production stack on a day that does not change. */
abstract class JudgedBuckets {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    final ResourceView open = TestRules.bucket("uploads", Map.of("private", new Value.Bool(false)));

    static PolicyPack pack(Rule... rules) {
        PackSettings settings = new PackSettings(
                Map.of(
                        "dev", new EnvironmentLevels(Map.of(Severity.HIGH, Level.ADVISORY), Map.of()),
                        "prod", new EnvironmentLevels(Map.of(), Map.of())),
                "prod",
                Map.of("cis", List.of("cis-aws-5.0"), "guides", List.of(Reference.GUIDES)),
                List.of());
        return new PolicyPack("test", "1.0.0", "a test", List.of(rules), settings, List.<Control>of());
    }

    static Judge judge(Map<String, String> config, Rule... rules) {
        return new Judge(pack(rules), new RunContext("app-prod", "app", Optional.of(true), config, TODAY));
    }
}
