package dev.slipway.policies.sdk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.policies.sdk.Control;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.TestRules;
import dev.slipway.policies.sdk.Value;
import dev.slipway.policies.sdk.judge.Judge;
import dev.slipway.policies.sdk.judge.RunContext;
import dev.slipway.policies.sdk.settings.PackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceWriterTest {
    @TempDir
    Path folder;

    private static Judge judge(ResourceView... buckets) {
        PolicyPack pack = new PolicyPack(
                "test",
                "1.0.0",
                "a test",
                List.of(TestRules.privateBucket(), TestRules.policyLinked()),
                PackSettings.mandatory(),
                List.of(
                        new Control("SEC-24", "Security", "Buckets are private <always>", Optional.empty()),
                        new Control("SEC-99", "Security", "An audit was held", Optional.of("people hold audits")),
                        new Control("SEC-98", "Security", "Nobody thought of it", Optional.empty())));
        Judge judge = new Judge(
                pack,
                new RunContext(
                        "app-prod",
                        "app",
                        Optional.of(true),
                        Map.of(
                                "slipway:suppressions",
                                "[{\"rule\":\"bucket-policy\",\"resource\":\"*\",\"reason\":\"none needed\",\"owner\":\"ops\","
                                        + "\"since\":\"2026-10-01\",\"expires\":\"2027-01-31\"}]"),
                        LocalDate.of(2026, 11, 21)));
        for (ResourceView bucket : buckets) {
            judge.resource(bucket);
        }
        judge.stack(List.of(buckets));
        return judge;
    }

    private final ResourceView open = TestRules.bucket("uploads", Map.of("private", new Value.Bool(false)));
    private final ResourceView secret =
            TestRules.bucket("sealed", Map.of("private", new Value.Secret(new Value.Text("hunter2"))));

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void namesOfAnyCharactersSpoilNoReport() throws IOException {
        String odd = "half a \ud83d character, <b>&\"' ]]> \u0001\u2028 and a tab\t";
        new EvidenceWriter(folder)
                .write(Evidence.of(judge(TestRules.bucket(odd, Map.of("private", new Value.Bool(false))))));

        assertThat(new ObjectMapper()
                        .readTree(read("evidence.json"))
                        .path("findings")
                        .toString())
                .contains("half a ? character, <b>&");
        assertThat(new ObjectMapper()
                        .readTree(read("evidence.sarif"))
                        .at("/runs/0/results")
                        .toString())
                .contains("half a ? character, <b>&");
        assertThat(read("evidence.html"))
                .contains("half a ? character, &lt;b&gt;&amp;&quot;")
                .doesNotContain("\u0001");
    }

    @Test
    void theReportsAreTheSameWhateverTheOrderOfResources() throws IOException {
        new EvidenceWriter(folder).completed(judge(open, secret));
        String json = read("evidence.json");
        String sarif = read("evidence.sarif");
        String html = read("evidence.html");
        new EvidenceWriter(folder).completed(judge(secret, open));
        assertThat(read("evidence.json")).isEqualTo(json);
        assertThat(read("evidence.sarif")).isEqualTo(sarif);
        assertThat(read("evidence.html")).isEqualTo(html);
    }

    @Test
    void noReportShowsASecret() throws IOException {
        new EvidenceWriter(folder).completed(judge(open, secret));
        for (String name : List.of("evidence.json", "evidence.sarif", "evidence.html")) {
            assertThat(read(name)).contains("[secret]").doesNotContain("hunter2");
        }
    }

    @Test
    void theJsonHasEveryVerdictControlAndSuppression() throws IOException {
        new EvidenceWriter(folder).completed(judge(open));
        JsonNode root = new ObjectMapper().readTree(read("evidence.json"));
        assertThat(root.at("/summary/fail").asInt()).isEqualTo(1);
        assertThat(root.at("/summary/suppressed").asInt()).isEqualTo(1);
        assertThat(root.at("/complete").asBoolean()).isTrue();
        assertThat(root.findValuesAsText("status")).containsExactly("violated", "by hand", "not covered");
        assertThat(root.at("/suppressions/0/stale").asBoolean(true)).isFalse();
    }

    @Test
    void sarifHasWhatCodeScanningAsksFor() throws IOException {
        new EvidenceWriter(folder).completed(judge(open));
        JsonNode run = new ObjectMapper().readTree(read("evidence.sarif")).at("/runs/0");
        assertThat(run.at("/tool/driver/rules").size()).isEqualTo(2);
        JsonNode result = run.at("/results/0");
        assertThat(result.at("/ruleId").asText()).isEqualTo("bucket-private");
        assertThat(run.at("/tool/driver/rules/" + result.at("/ruleIndex").asInt() + "/id")
                        .asText())
                .isEqualTo("bucket-private");
        assertThat(result.at("/level").asText()).isEqualTo("error");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("Pulumi.app-prod.yaml");
        assertThat(run.at("/results").size())
                .as("the suppressed one is for the other reports")
                .isEqualTo(1);
    }

    @Test
    void thePageIsWholeInItselfAndEscapesWhatItShows() throws IOException {
        new EvidenceWriter(folder).completed(judge(open));
        assertThat(read("evidence.html"))
                .contains(
                        "Buckets are private &lt;always&gt;", "since 2026-10-01 until 2027-01-31", "people hold audits")
                .doesNotContain("http://", "https://", "<script", "<link");
    }

    @Test
    void aRunThatWasCutShortSaysSo() throws IOException {
        Judge judge = new Judge(
                PolicyPack.of("test", TestRules.privateBucket()), RunContext.unknown(LocalDate.of(2026, 11, 21)));
        judge.resource(open);
        new EvidenceWriter(folder).completed(judge);
        assertThat(read("evidence.html")).contains("has not come to its end");
    }

    @Test
    void packsBesideEachOtherWriteIntoFoldersOfTheirOwn() {
        new ConfiguredReport(Map.of(EvidenceWriter.FOLDER_VARIABLE, folder + "/{pack}")).completed(judge(open));

        assertThat(folder.resolve("test/evidence.json")).isRegularFile();
    }
}
