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
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.TestRules;
import dev.slipway.policies.sdk.Value;
import dev.slipway.policies.sdk.Verdict;
import dev.slipway.policies.sdk.judge.Judge;
import dev.slipway.policies.sdk.judge.RunContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        assertThat(sarif.findValuesAsText("kind")).contains("external");
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
            assertThat(rule.at("/properties/security-severity").asDouble()).isBetween(0.1, 10.0);
        });
        assertThat(run.at("/results")).isNotEmpty().allSatisfy(result -> {
            assertThat(rules).contains(result.at("/ruleId").asText());
            assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                            .asText())
                    .isEqualTo("Pulumi.app-prod.yaml");
            assertThat(result.at("/locations/0/physicalLocation/region/startLine")
                            .asInt())
                    .isPositive();
            assertThat(result.at("/partialFingerprints").size()).isPositive();
        });
    }

    @Test
    void twoBreachesOfOneRuleAreTwoResultsWithFingerprintsOfTheirOwn() {
        Set<String> prints = new TreeSet<>();
        JsonNode results = sarif().at("/runs/0/results");
        results.forEach(result -> prints.add(result.at("/partialFingerprints").toString()));
        assertThat(prints).hasSize(results.size());
    }
}
