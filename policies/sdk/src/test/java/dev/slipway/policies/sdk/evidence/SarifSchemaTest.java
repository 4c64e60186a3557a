package dev.slipway.policies.sdk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Rule;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.TestRules;
import dev.slipway.policies.sdk.Value;
import dev.slipway.policies.sdk.Verdict;
import dev.slipway.policies.sdk.judge.Judge;
import dev.slipway.policies.sdk.judge.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The SARIF file against the schema that OASIS publishes, and against what GitHub asks for on top. */
class SarifSchemaTest {
    private final ObjectMapper json = new ObjectMapper();
    private final JsonSchema schema = schema();

    private static JsonSchema schema() {
        try (InputStream text = SarifSchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Objects.requireNonNull(text));
        } catch (IOException e) {
            throw new AssertionError("the schema cannot be read", e);
        }
    }

    private static Judge judge(String... suppressions) {
        PolicyPack pack = PolicyPack.of(
                "test",
                TestRules.privateBucket(),
                TestRules.policyLinked(),
                TestRules.broken(),
                TestRules.resourceRule(
                        "twice",
                        Severity.CRITICAL,
                        (bucket, config) -> Verdict.all(
                                Verdict.fail("a", "\"ä\" <b>\n\u0007", "c"),
                                Verdict.fail("", "nothing", "something"))));
        Judge judge = new Judge(
                pack,
                new RunContext(
                        "app-prod",
                        "app",
                        Optional.of(false),
                        Map.of("slipway:suppressions", "[" + String.join(",", suppressions) + "]"),
                        LocalDate.of(2026, 11, 21)));
        var open = TestRules.bucket("uploads", Map.of("private", new Value.Bool(false)));
        var unknown = TestRules.bucket("later", Map.of("private", Value.unknown()));
        judge.resource(open);
        judge.resource(unknown);
        judge.stack(List.of(open, unknown));
        return judge;
    }

    private ObjectNode sarif(String... suppressions) {
        return new SarifReport().of(Evidence.of(judge(suppressions)));
    }

    private Set<ValidationMessage> faults(JsonNode sarif) {
        return schema.validate(sarif);
    }

    @Test
    void aReportWithEveryKindOfVerdictKeepsTheSchema() throws IOException {
        JsonNode sarif = json.readTree(
                json.writeValueAsString(
                        sarif(
                                """
                {"rule": "bucket-policy", "resource": "*", "reason": "none needed", "owner": "ops", "expires": "2027-01-31"}""",
                                """
                {"rule": "bucket-private", "resource": "*", "reason": "over", "owner": "ops", "expires": "2026-01-31"}""")));

        assertThat(faults(sarif)).isEmpty();
        assertThat(sarif.at("/runs/0/results").size()).isGreaterThan(4);
    }

    @Test
    void theSchemaRefusesWhatIsNoSarif() {
        ObjectNode sarif = sarif();
        ((ObjectNode) sarif.at("/runs/0/results/0")).put("level", "catastrophic");
        assertThat(faults(sarif)).isNotEmpty();
    }

    @Test
    void everyResultHasWhatCodeScanningShows() {
        JsonNode run = sarif().at("/runs/0");
        Set<String> rules = new TreeSet<>();
        run.at("/tool/driver/rules").forEach(rule -> {
            rules.add(rule.at("/id").asText());
            assertThat(rule.at("/help/text").asText()).isNotBlank();
            assertThat(rule.at("/help/markdown").asText()).isNotBlank();
            assertThat(rule.at("/properties/security-severity").isTextual()).isTrue();
            assertThat(rule.at("/properties/security-severity").asDouble()).isBetween(0.1, 10.0);
            assertThat(rule.at("/properties/precision").asText()).isIn("very-high", "high", "medium", "low");
            assertThat(rule.at("/defaultConfiguration/level").asText()).isIn("note", "warning", "error");
        });
        assertThat(run.at("/results")).isNotEmpty().allSatisfy(result -> {
            assertThat(rules).contains(result.at("/ruleId").asText());
            assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                            .asText())
                    .isEqualTo("Pulumi.app-prod.yaml");
            for (String edge : List.of("startLine", "startColumn", "endLine", "endColumn")) {
                assertThat(result.at("/locations/0/physicalLocation/region/" + edge)
                                .asInt())
                        .as(edge)
                        .isPositive();
            }
            assertThat(result.at("/partialFingerprints").size()).isPositive();
            assertThat(result.at("/message/text").asText()).isNotBlank();
            assertThat(result.at("/level").asText()).isIn("note", "warning", "error");
            assertThat(result.at("/locations").size()).isEqualTo(1);
            assertThat(run.at("/tool/driver/rules/" + result.at("/ruleIndex").asInt() + "/id"))
                    .isEqualTo(result.at("/ruleId"));
        });
    }

    /** "A value of 0.0 or any other outside the range has no security severity": over 9.0 critical, from 7.0 high, from 4.0 medium. */
    @Test
    void everySeverityIsTheOneThatGitHubMakesOfItsScore() {
        PolicyPack pack = PolicyPack.of(
                "test",
                Stream.of(Severity.values())
                        .map(it -> TestRules.resourceRule(
                                it.name().toLowerCase(Locale.ROOT), it, (bucket, config) -> Verdict.pass()))
                        .toArray(Rule[]::new));
        Judge judge = new Judge(pack, RunContext.unknown(LocalDate.of(2026, 11, 21)));
        assertThat(new SarifReport().of(Evidence.of(judge)).at("/runs/0/tool/driver/rules"))
                .hasSize(4)
                .allSatisfy(rule -> assertThat(
                                read(rule.at("/properties/security-severity").asDouble()))
                        .isEqualTo(rule.at("/id").asText()));
    }

    private static String read(double score) {
        return score > 9.0 ? "critical" : score >= 7.0 ? "high" : score >= 4.0 ? "medium" : "low";
    }

    @Test
    void everyRequiredPropertyOfTheFileIsThere() {
        JsonNode sarif = sarif();
        assertThat(sarif.at("/$schema").asText()).endsWith("sarif-schema-2.1.0.json");
        assertThat(sarif.at("/version").asText()).isEqualTo("2.1.0");
        assertThat(sarif.at("/runs").size()).isEqualTo(1);
        assertThat(sarif.at("/runs/0/tool/driver/name").asText()).isNotBlank();
        assertThat(sarif.at("/runs/0/tool/driver/semanticVersion").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(sarif.at("/runs/0/tool/driver/rules").size()).isBetween(1, 25_000);
    }

    @Test
    void twoBreachesOfOneRuleAreTwoResultsWithFingerprintsOfTheirOwn() {
        Set<String> prints = new TreeSet<>();
        JsonNode results = sarif().at("/runs/0/results");
        results.forEach(result -> prints.add(result.at("/partialFingerprints").toString()));
        assertThat(prints).hasSize(results.size());
    }

    /** Of all fingerprints GitHub reads this one alone; equal ones would melt all alerts of a rule into one. */
    @Test
    void everyAlertHasTheFingerprintThatGitHubReadsAndItStays() {
        List<String> hashes = new ArrayList<>();
        sarif().at("/runs/0/results")
                .forEach(result -> hashes.add(result.at("/partialFingerprints/primaryLocationLineHash")
                        .asText()));
        List<String> again = new ArrayList<>();
        sarif().at("/runs/0/results")
                .forEach(result -> again.add(result.at("/partialFingerprints/primaryLocationLineHash")
                        .asText()));

        assertThat(hashes).hasSizeGreaterThan(4).doesNotHaveDuplicates().isEqualTo(again);
        assertThat(hashes).allMatch(hash -> hash.matches("[0-9a-f]{16}:\\d+"));
    }

    /** One analysis replaces another of the same category, which ends at the last slash. */
    @Test
    void eachStackOfEachProjectIsACategoryOfItsOwn() {
        assertThat(sarif().at("/runs/0/automationDetails/id").asText()).isEqualTo("test/app/app-prod/");
    }

    /** GitHub does not read suppressions: each result becomes an open alert. */
    @Test
    void whatIsSuppressedIsNoResultAndComesBackWhenTheSuppressionIsOver() {
        String suppression =
                "{\"rule\": \"bucket-policy\", \"resource\": \"*\", \"reason\": \"none needed\", \"owner\": \"ops\","
                        + " \"expires\": \"%s\"}";

        assertThat(rulesOf(sarif(suppression.formatted("2026-11-21")))).doesNotContain("bucket-policy");
        assertThat(rulesOf(sarif(suppression.formatted("2026-11-20")))).contains("bucket-policy", "bucket-private");
    }

    private static List<String> rulesOf(JsonNode sarif) {
        List<String> rules = new ArrayList<>();
        sarif.at("/runs/0/results")
                .forEach(result -> rules.add(result.at("/ruleId").asText()));
        return rules;
    }

    /** "You must supply an explicit value for any property marked as required. The empty string is not supported." */
    @Test
    void aRuleThatSaysLittleOrMuchKeepsGitHubsBounds() {
        RuleInfo little = RuleInfo.of("little", "Buckets are good").build();
        RuleInfo.Builder much = RuleInfo.of("much", "Buckets are better").why("x".repeat(5000));
        for (int i = 0; i < 30; i++) {
            much.checks("framework", "item-" + i);
        }
        Judge judge = new Judge(
                PolicyPack.of(
                        "test",
                        TestRules.resourceRule(little, SarifSchemaTest::fails),
                        TestRules.resourceRule(much.build(), SarifSchemaTest::fails)),
                RunContext.unknown(LocalDate.of(2026, 11, 21)));
        judge.resource(TestRules.bucket("uploads", Map.of()));
        JsonNode sarif = new SarifReport().of(Evidence.of(judge));

        assertThat(faults(sarif)).isEmpty();
        assertThat(sarif.at("/runs/0/tool/driver/rules")).hasSize(2).allSatisfy(rule -> {
            for (String text : List.of("/shortDescription/text", "/fullDescription/text", "/help/text")) {
                assertThat(rule.at(text).asText()).isNotBlank();
            }
            assertThat(rule.at("/fullDescription/text").asText()).hasSizeLessThanOrEqualTo(1024);
            assertThat(rule.at("/properties/tags").size()).isLessThanOrEqualTo(20);
        });
        assertThat(sarif.at("/runs/0/results/0/message/text").asText()).doesNotEndWith("Fix: ");
    }

    private static Verdict fails(ResourceView bucket, RuleConfig config) {
        return Verdict.fail("", "nothing", "something");
    }

    @Test
    void aRunThatWasCutShortIsNoSuccess() {
        Judge cut = new Judge(
                PolicyPack.of("test", TestRules.privateBucket()), RunContext.unknown(LocalDate.of(2026, 11, 21)));
        cut.resource(TestRules.bucket("uploads", Map.of("private", new Value.Bool(false))));
        JsonNode sarif = new SarifReport().of(Evidence.of(cut));

        assertThat(faults(sarif)).isEmpty();
        assertThat(sarif.at("/runs/0/invocations/0/executionSuccessful").asBoolean(true))
                .isFalse();
        assertThat(sarif().at("/runs/0/invocations/0/executionSuccessful").asBoolean())
                .isTrue();
    }

    @Test
    void moreThanCodeScanningTakesIsCutAtTheLeastSevereAndSaid() throws IOException {
        Judge judge = new Judge(
                PolicyPack.of(
                        "test",
                        TestRules.resourceRule("a-low", Severity.LOW, SarifSchemaTest::fails),
                        TestRules.resourceRule("b-critical", Severity.CRITICAL, SarifSchemaTest::fails)),
                RunContext.unknown(LocalDate.of(2026, 11, 21)));
        for (int i = 0; i < SarifReport.MOST_RESULTS - 1; i++) {
            judge.resource(TestRules.bucket("b" + i, Map.of()));
        }
        JsonNode run = new SarifReport().of(Evidence.of(judge)).at("/runs/0");

        assertThat(run.at("/results").size()).isEqualTo(SarifReport.MOST_RESULTS);
        assertThat(run.at("/results/0/ruleId").asText()).isEqualTo("b-critical");
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .contains("24998 of 49998 results are left out");
        assertThat(gzipped(run)).as("GitHub takes 10 MB, compressed").isLessThan(10_000_000);
    }

    private long gzipped(JsonNode run) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            json.writerWithDefaultPrettyPrinter().writeValue(packed, run);
        }
        return bytes.size();
    }

    @Test
    void moreThanCodeScanningShowsIsSaid() {
        Judge judge = new Judge(
                PolicyPack.of("test", TestRules.privateBucket()), RunContext.unknown(LocalDate.of(2026, 11, 21)));
        for (int i = 0; i <= SarifReport.SHOWN_RESULTS; i++) {
            judge.resource(TestRules.bucket("b" + i, Map.of("private", new Value.Bool(false))));
        }
        JsonNode run = new SarifReport().of(Evidence.of(judge)).at("/runs/0");

        assertThat(run.at("/results").size()).isEqualTo(5_001);
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .isEqualTo("code scanning shows 5000 of the 5001 results, the most severe; evidence.json has all");
    }

    @Test
    void theFileIsARelativeReferenceWhateverTheStackIsCalled() {
        Judge judge = new Judge(
                PolicyPack.of("test", TestRules.privateBucket()),
                new RunContext("a b/ü", "app", Optional.empty(), Map.of(), LocalDate.of(2026, 11, 21)));
        judge.resource(TestRules.bucket("uploads", Map.of("private", new Value.Bool(false))));

        assertThat(new SarifReport()
                        .of(Evidence.of(judge))
                        .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("Pulumi.a%20b%2F%C3%BC.yaml");
    }
}
