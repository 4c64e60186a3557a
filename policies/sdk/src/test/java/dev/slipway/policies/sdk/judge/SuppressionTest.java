package dev.slipway.policies.sdk.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.TestRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A violation that somebody answers for until a day. */
class SuppressionTest extends JudgedBuckets {
    private static String suppression(String resource, String expires) {
        return "[{\"rule\":\"bucket-private\",\"resource\":\"" + resource
                + "\",\"reason\":\"public downloads\",\"owner\":\"ops\",\"expires\":\"" + expires + "\"}]";
    }

    @Test
    void aSuppressedViolationIsNoViolation() {
        Judge judge =
                judge(Map.of("slipway:suppressions", suppression("up*", "2027-01-31")), TestRules.privateBucket());
        Finding finding = judge.resource(open).get(0);
        assertThat(finding.outcome()).isEqualTo("suppressed");
        assertThat(finding.isViolation()).isFalse();
        assertThat(judge.enforcement().stale()).isEmpty();
    }

    @Test
    void aSuppressionHoldsOnItsLastDayAndNotOnTheNext() {
        String lastDay = suppression("uploads", "2026-11-21");
        assertThat(judge(Map.of("slipway:suppressions", lastDay), TestRules.privateBucket())
                        .resource(open)
                        .get(0)
                        .isViolation())
                .isFalse();
        Judge after =
                judge(Map.of("slipway:suppressions", suppression("uploads", "2026-11-20")), TestRules.privateBucket());
        assertThat(after.resource(open).get(0).isViolation()).isTrue();
        assertThat(after.enforcement().expired()).hasSize(1);
    }

    /** As {@code expires: 2026-11-21} without quotes in Pulumi.prod.yaml, which Pulumi takes for a moment. */
    @Test
    void aDateThatTheEngineMadeAMomentOfIsADate() {
        Judge judge = judge(
                Map.of("slipway:suppressions", suppression("uploads", "2026-11-21 00:00:00 +0000 UTC")),
                TestRules.privateBucket());
        assertThat(judge.resource(open).get(0).outcome()).isEqualTo("suppressed");
        assertThat(judge.enforcement().suppressions().get(0).expires()).isEqualTo("2026-11-21");
    }

    /** Two packs on one stack read the same configuration; what is said to the one must not stop the other. */
    @Test
    void aSuppressionMayNameThePackAndIsNoBusinessOfAnother() {
        String own = suppression("uploads", "2027-01-31").replace("bucket-private", "test/bucket-private");
        Judge judge = judge(Map.of("slipway:suppressions", own), TestRules.privateBucket());
        assertThat(judge.resource(open).get(0).outcome()).isEqualTo("suppressed");

        String others = own.replace("test/bucket-private", "other/its-rule");
        Judge beside = judge(Map.of("slipway:suppressions", others), TestRules.privateBucket());
        assertThat(beside.resource(open).get(0).isViolation()).isTrue();
        assertThat(beside.enforcement().clutter()).isEmpty();

        assertThatThrownBy(() -> judge(
                        Map.of("slipway:suppressions", own.replace("bucket-private", "misspelt")),
                        TestRules.privateBucket()))
                .hasMessageContaining("there is no rule 'misspelt' in the pack");
        assertThatThrownBy(() -> judge(
                        Map.of("slipway:suppressions", own.replace("test/bucket-private", "its-rule")),
                        TestRules.privateBucket()))
                .hasMessageContaining("one of another pack is written pack/rule");
    }

    @Test
    void aSlipInThePacksNameIsToldByThePackWhoseRuleItIs() {
        for (String slip : List.of("Test", "tset", "tets", "tst", "testt", "rest")) {
            Judge judge = judge(Map.of("slipway:suppressions", naming(slip)), TestRules.privateBucket());
            judge.resource(open);
            assertThat(judge.enforcement().clutter())
                    .singleElement()
                    .extracting(Enforcement.Clutter::message)
                    .isEqualTo("slipway:suppressions[0].rule: found " + slip + "/bucket-private, expected"
                            + " test/bucket-private, as this pack is named, or the name of another pack; it suppresses"
                            + " nothing here. Fix: correct the name");
        }
    }

    /** A pack that is really there may have a rule of the same id; only what stands here is told. */
    @Test
    void anotherPacksNameIsToldOnlyWhereItsSuppressionWouldCoverWhatThisPackFound() {
        Judge judge = judge(Map.of("slipway:suppressions", naming("company-rules")), TestRules.privateBucket());
        assertThat(judge.enforcement().clutter()).isEmpty();

        judge.resource(open);
        assertThat(judge.enforcement().clutter())
                .singleElement()
                .extracting(Enforcement.Clutter::message)
                .isEqualTo("slipway:suppressions[0].rule: found company-rules/bucket-private, which does not suppress"
                        + " the violation of test/bucket-private here. Fix: if that is meant, name this pack");
    }

    private static String naming(String pack) {
        return suppression("uploads", "2027-01-31").replace("bucket-private", pack + "/bucket-private");
    }

    @Test
    void aSuppressionOfARuleThatIsNotSelectedMayYetCoverSomething() {
        Judge judge = judge(
                Map.of(
                        "slipway:policySelection",
                        "guides",
                        "slipway:suppressions",
                        suppression("logs", "2027-01-31").replace("bucket-private", "of-no-framework")),
                TestRules.privateBucket(),
                TestRules.unreferenced("of-no-framework"));
        judge.resource(open);
        assertThat(judge.enforcement().clutter()).isEmpty();
    }

    @Test
    void everySuppressionOfAnUnknownRuleIsNamed() {
        String two = "["
                + suppression("a", "2027-01-31").replaceAll("[\\[\\]]", "").replace("bucket-private", "one") + ","
                + suppression("b", "2027-01-31").replaceAll("[\\[\\]]", "").replace("bucket-private", "two") + "]";
        assertThatThrownBy(() -> judge(Map.of("slipway:suppressions", two), TestRules.privateBucket()))
                .hasMessageContaining("there is no rule 'one'")
                .hasMessageContaining("there is no rule 'two'");
    }

    @Test
    void aSuppressionThatCoversNothingIsStale() {
        Judge judge =
                judge(Map.of("slipway:suppressions", suppression("logs", "2027-01-31")), TestRules.privateBucket());
        judge.resource(open);
        assertThat(judge.enforcement().stale()).hasSize(1);
    }

    @Test
    void aSuppressionOfARuleThatDoesNotExistIsRefused() {
        String other = suppression("uploads", "2027-01-31").replace("bucket-private", "bucket-privte");
        assertThatThrownBy(() -> judge(Map.of("slipway:suppressions", other), TestRules.privateBucket()))
                .hasMessageContaining("bucket-privte");
    }
}
