package dev.slipway.policies.sdk.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.Level;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.TestRules;
import dev.slipway.policies.sdk.Value;
import dev.slipway.policies.sdk.Verdict;
import dev.slipway.policies.sdk.settings.PackSettings;
import dev.slipway.policies.sdk.settings.PackSettings.EnvironmentLevels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgeTest extends JudgedBuckets {
    @Test
    void aRuleThatThrowsIsAViolationOfThatRuleAndTheOthersGoOn() {
        Judge judge = judge(Map.of(), TestRules.broken(), TestRules.privateBucket());
        List<Finding> findings = judge.resource(open);
        assertThat(findings).extracting(Finding::ruleId).containsExactly("broken", "bucket-private");
        assertThat(findings).allMatch(Finding::isViolation);
        assertThat(findings.get(0).found()).contains("IllegalStateException").doesNotContain("hunter2");
    }

    @Test
    void prodEnforcesWhatDevAdvises() {
        assertThat(judge(Map.of(), TestRules.privateBucket())
                        .resource(open)
                        .get(0)
                        .isFatal())
                .isTrue();
        Finding inDev = judge(Map.of("slipway:environment", "dev"), TestRules.privateBucket())
                .resource(open)
                .get(0);
        assertThat(inDev.level()).isEqualTo(Level.ADVISORY);
        assertThat(inDev.isViolation()).isTrue();
        assertThat(inDev.isFatal()).isFalse();
    }

    @Test
    void theEnvironmentIsAPartOfTheStacksNameWhereNothingIsConfigured() {
        Judge judge = new Judge(pack(TestRules.privateBucket()), RunContext.unknown(TODAY));
        assertThat(judge.enforcement().environment("clipper-dev")).isEqualTo("dev");
        assertThat(judge.enforcement().environment("clipper-staging")).isEqualTo("prod");
    }

    @Test
    void aSelectionRunsOnlyRulesOfItsFrameworks() {
        ResourceRule unreferenced = TestRules.unreferenced("of-no-framework");
        assertThat(judge(Map.of("slipway:policySelection", "guides"), TestRules.privateBucket(), unreferenced)
                        .resource(open))
                .extracting(Finding::ruleId)
                .containsExactly("bucket-private");
        assertThatThrownBy(() -> judge(Map.of("slipway:policySelection", "csi"), TestRules.privateBucket()))
                .hasMessageContaining("slipway:policySelection")
                .hasMessageContaining("csi")
                .hasMessageContaining("cis");
    }

    @Test
    void whatIsSafeIsMendedAtTheLevelOfAWholeEnvironment() {
        assertThat(mends(
                        TestRules.privateBucket(),
                        new EnvironmentLevels(Map.of(Severity.HIGH, Level.REMEDIATE), Map.of())))
                .hasSize(1);
    }

    @Test
    void whatReplacesIsMendedOnlyWhereTheRuleIsNamed() {
        ResourceRule replacing = TestRules.replacingBucket();
        Map<Severity, Level> all = Map.of(Severity.HIGH, Level.REMEDIATE);

        assertThat(mends(replacing, new EnvironmentLevels(all, Map.of()))).isEmpty();
        assertThat(mends(replacing, new EnvironmentLevels(all, Map.of("bucket-replaced", Level.REMEDIATE))))
                .hasSize(1);
    }

    @Test
    void theEnginesLevelForAllRulesNamesNone() {
        Judge judge = judge(Map.of(), TestRules.replacingBucket(), TestRules.broken());
        Map<String, Level> all = Map.of("bucket-replaced", Level.REMEDIATE, "broken", Level.REMEDIATE);

        judge.enforce(judge.enforcement().overriding(all, List.of()));
        assertThat(judge.mends(open)).extracting(mend -> mend.rule().id()).doesNotContain("bucket-replaced");
        judge.enforce(judge.enforcement().overriding(Map.of("bucket-replaced", Level.REMEDIATE), List.of()));
        assertThat(judge.mends(open)).hasSize(1);
    }

    private List<Judge.Mend> mends(ResourceRule rule, EnvironmentLevels levels) {
        PackSettings settings = new PackSettings(Map.of("prod", levels), "prod", Map.of(), List.of());
        PolicyPack pack = new PolicyPack("test", "1.0.0", "a test", List.of(rule), settings, List.of());
        return new Judge(pack, new RunContext("app-prod", "app", Optional.of(true), Map.of(), TODAY)).mends(open);
    }

    /** Whoever runs no rule at all would take the silence for a good stack. */
    @Test
    void aSelectionOfNoRuleIsRefused() {
        assertThatThrownBy(() -> judge(Map.of("slipway:policySelection", "cis"), TestRules.privateBucket()))
                .hasMessageContaining("slipway:policySelection: found 'cis', which selects none");
    }

    @Test
    void anEnvironmentWithoutLevelsOfItsOwnIsHeldToTheStrictOnesWhateverTheStackIsCalled() {
        assertThat(judge(Map.of("slipway:environment", "prd"), TestRules.privateBucket())
                        .enforcement()
                        .environment("app-dev"))
                .isEqualTo("prod");
    }

    @Test
    void aPackWithoutSelectionsRunsWholeWhateverTheStackChoosesOfAnother() {
        Judge judge = new Judge(
                PolicyPack.of("plain", TestRules.privateBucket()),
                new RunContext("app-prod", "app", Optional.of(true), Map.of("slipway:policySelection", "cis"), TODAY));
        assertThat(judge.resource(open)).hasSize(1);
    }

    @Test
    void ofAResourceThatIsJudgedAgainTheLastWordOfEachRuleIsKept() {
        Judge judge = judge(Map.of(), TestRules.privateBucket(), TestRules.policyLinked());
        judge.resource(open);
        judge.stack(List.of(open));
        judge.resource(TestRules.bucket("uploads", Map.of("private", new Value.Bool(true))));
        assertThat(judge.ledger().all())
                .extracting(Finding::ruleId, Finding::outcome)
                .containsExactly(tuple("bucket-policy", "fail"), tuple("bucket-private", "pass"));
        assertThat(judge.ledger().examined()).isEqualTo(1);
    }

    @Test
    void resourcesThatPassAtDifferentLevelsKeepTheirOwn() {
        Judge judge = new Judge(pack(TestRules.privateBucket()), RunContext.unknown(TODAY));
        ResourceView good = TestRules.bucket("uploads", Map.of("private", new Value.Bool(true)));
        judge.resource(good);
        judge.enforce(judge.enforcement().overriding(Map.of("bucket-private", Level.ADVISORY), List.of()));
        judge.resource(TestRules.bucket("logs", Map.of("private", new Value.Bool(true))));
        assertThat(judge.ledger().all())
                .extracting(Finding::resourceName, Finding::level)
                .containsExactly(tuple("logs", Level.ADVISORY), tuple("uploads", Level.MANDATORY));
    }

    @Test
    void anUnknownVerdictNamesTheProducerOnceTheEdgesAreKnown() {
        Judge judge = judge(Map.of(), TestRules.privateBucket());
        judge.resource(TestRules.bucket("uploads", Map.of("private", Value.unknown())));
        judge.stack(List.of(TestRules.resource(
                TestRules.BUCKET, "uploads", Map.of("private", Value.unknown()), Map.of("private", "urn:producer"))));
        assertThat(judge.ledger().all().get(0).verdict())
                .isEqualTo(new Verdict.Unknown("private", Optional.of("urn:producer")));
    }

    @Test
    void stackRulesJoinByPropertyDependenciesAndByNames() {
        ResourceView bucket = TestRules.bucket("uploads", Map.of("bucket", new Value.Text("app-uploads")));
        ResourceView byEdge = TestRules.resource(
                "aws:s3/bucketPolicy:BucketPolicy",
                "p",
                Map.of("bucket", Value.unknown()),
                Map.of("bucket", bucket.urn()));
        ResourceView byName = TestRules.resource(
                "aws:s3/bucketPolicy:BucketPolicy", "p", Map.of("bucket", new Value.Text("app-uploads")), Map.of());
        ResourceView open = TestRules.resource(
                "aws:s3/bucketPolicy:BucketPolicy", "p", Map.of("bucket", Value.unknown()), Map.of());
        assertThat(verdict(bucket, byEdge)).isEqualTo("pass");
        assertThat(verdict(bucket, byName)).isEqualTo("pass");
        assertThat(verdict(bucket, open)).isEqualTo("unknown");
        assertThat(verdict(bucket)).isEqualTo("fail");
    }

    @Test
    void stackRulesSeeTheInputsOfComponentsWhoseOutputsDoNotRepeatThem() {
        Judge judge = judge(Map.of(), TestRules.policyLinked());
        ResourceView policy = TestRules.resource(
                "aws:s3/bucketPolicy:BucketPolicy", "p", Map.of("bucket", new Value.Text("planned")), Map.of());
        judge.resource(TestRules.bucket("uploads", Map.of("bucket", new Value.Text("planned"))));
        assertThat(judge.stack(List.of(TestRules.bucket("uploads", Map.of("arn", new Value.Text("a"))), policy))
                        .get(0)
                        .outcome())
                .isEqualTo("pass");
    }

    private static String verdict(ResourceView... resources) {
        return judge(Map.of(), TestRules.policyLinked())
                .stack(List.of(resources))
                .get(0)
                .outcome();
    }

    @Test
    void twoRulesOfOneIdAreRefused() {
        assertThatThrownBy(() -> pack(TestRules.privateBucket(), TestRules.privateBucket()))
                .hasMessageContaining("bucket-private");
        assertThatThrownBy(JudgeTest::pack).hasMessageContaining("no rules");
    }
}
