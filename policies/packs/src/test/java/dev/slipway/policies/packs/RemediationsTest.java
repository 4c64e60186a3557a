package dev.slipway.policies.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.Value;
import dev.slipway.policies.sdk.Verdict;
import dev.slipway.policies.testkit.Example;
import dev.slipway.policies.testkit.Examples;
import dev.slipway.policies.testkit.Fixture;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A remediation mends what its rule's own test shows as broken, and runs unasked only where nothing is lost, paid or cut off by it. */
class RemediationsTest {
    /**
     * Those that may run unasked, each looked at: protections, fixes within a version, what AWS gives for nothing. Not among them is what
     * deletes (old logs), what costs (backups, rotated keys), what cuts somebody off (public access, old TLS, tags that are pushed again,
     * a certificate that a client pins), what replaces (a container's privileges).
     */
    private static final List<String> SAFE = List.of(
            "alb-deletion-protection",
            "alb-desync-mode",
            "docker-restart-policy",
            "rds-auto-minor-upgrade",
            "rds-deletion-protection",
            "rds-iam-auth",
            "redis-auto-minor-upgrade",
            "redis-snapshots",
            "s3-force-destroy-off",
            "secret-recovery-window");

    static Stream<ResourceRule> mending() {
        return SlipwayPack.create().rules().stream()
                .filter(ResourceRule.class::isInstance)
                .map(ResourceRule.class::cast)
                .filter(rule -> rule.remediation().isPresent());
    }

    @Test
    void onlyTheseRunUnasked() {
        assertThat(mending())
                .filteredOn(rule -> rule.remediation().orElseThrow().safe())
                .extracting(rule -> rule.info().id())
                .containsExactlyInAnyOrderElementsOf(SAFE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mending")
    void mendsWhatTheRulesTestShowsAsBroken(ResourceRule rule) throws ClassNotFoundException {
        Remediation remediation = rule.remediation().orElseThrow();
        List<Fixture> broken = Examples.shownBy(Class.forName(rule.getClass().getName() + "Test")).all().stream()
                .filter(example -> example.violation().isPresent())
                .map(Example::subject)
                .toList();
        RuleConfig defaults = new RuleConfig(rule.info().config(), Map.of());

        assertThat(broken).isNotEmpty().allSatisfy(fixture -> assertThat(
                        rule.judge(mended(fixture, remediation).view(), defaults))
                .as("%s of %s, mended", rule.info().id(), fixture.view())
                .isNotInstanceOf(Verdict.Fail.class));
    }

    private static Fixture mended(Fixture fixture, Remediation remediation) {
        Fixture mended = fixture;
        for (Remediation.Edit edit : remediation.edits()) {
            mended = mended.with(String.join(".", edit.path()), plain(edit.value()));
        }
        return mended;
    }

    private static Object plain(Value value) {
        PropertyView view = PropertyView.of("", value);
        if (value instanceof Value.Bool bool) {
            return bool.value();
        }
        return view.text().<Object>map(text -> text).orElseGet(() -> view.number()
                .orElseThrow());
    }
}
