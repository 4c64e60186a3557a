package dev.slipway.policies.sdk.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.TestRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfflineAnalysisTest {
    @TempDir
    Path folder;

    private Path state;

    @BeforeEach
    void exportState() throws IOException {
        state = write(
                """
                {"version": 3, "deployment": {"resources": [
                 {"urn": "urn:pulumi:prod::app::aws:s3/bucketV2:BucketV2::uploads", "type": "aws:s3/bucketV2:BucketV2",
                  "inputs": {"private": false, "key": {"4dabf18193072939515e22adb298388d":
                     "1b47061264138c4ac30d75fd1eb44270", "ciphertext": "v1:abc"}},
                  "outputs": {"bucket": "app-uploads"}},
                 {"urn": "urn:pulumi:prod::app::aws:s3/bucketPolicy:BucketPolicy::policy",
                  "type": "aws:s3/bucketPolicy:BucketPolicy", "outputs": {"bucket": "app-uploads"}},
                 {"urn": "urn:pulumi:prod::app::aws:s3/bucketV2:BucketV2::old", "type": "aws:s3/bucketV2:BucketV2",
                  "delete": true, "inputs": {"private": false}}]}}""");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("state.json"), text);
    }

    @Test
    void resourceRulesJudgeInputsAndStackRulesOutputs() throws IOException {
        OfflineAnalysis analysis =
                OfflineAnalysis.of(state, PolicyPack.of("test", TestRules.privateBucket(), TestRules.policyLinked()));
        assertThat(analysis.findings()).extracting(Finding::ruleId).containsExactly("bucket-policy", "bucket-private");
        assertThat(analysis.violations()).extracting(Finding::ruleId).containsExactly("bucket-private");
        assertThat(analysis.isFatal()).isTrue();
    }

    @Test
    void anEncryptedSecretIsSecretAndUnknown() throws IOException {
        var key = StateFile.read(state).inputs().get(0).get("key");
        assertThat(key.isSecret()).isTrue();
        assertThat(key.isUnknown()).isTrue();
    }

    @Test
    void aDecryptedSecretIsSealed() throws IOException {
        write(Files.readString(state).replace("\"ciphertext\": \"v1:abc\"", "\"plaintext\": \"\\\"hunter2\\\"\""));
        var key = StateFile.read(state).inputs().get(0).get("key");
        assertThat(key.text()).isEmpty();
        assertThat(key.reveal().text()).contains("hunter2");
    }

    @Test
    void aFileThatIsNoExportIsRefusedInWords() throws IOException {
        write("{}");
        assertThatThrownBy(() -> StateFile.read(state)).hasMessageContaining("pulumi stack export");
        write("no json");
        assertThatThrownBy(() -> StateFile.read(state)).hasMessageContaining("no JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | 'deployment' in it, found a list",
                "null | found null",
                "{\"version\": 3} | 'deployment' in it, found an object",
                "{\"deployment\": {}} | version: expected 3 or 4, found nothing",
                "{\"version\": 99, \"deployment\": {\"resources\": []}} | version: expected 3 or 4, found 99",
                "{\"version\": 3, \"deployment\": {\"resources\": {\"a\": 1}}} | deployment.resources: expected a list, found an object",
                "{\"version\": 3, \"deployment\": {\"resources\": [7]}} | deployment.resources[0]: expected a resource with urn and type, found 7",
                "{\"version\": 3, \"deployment\": {\"resources\": [{\"type\": \"a:b:C\"}]}} | deployment.resources[0]: expected a resource with urn",
                "{\"version\": 3, \"deployment\": {\"resources\": []}} {} | no JSON"
            })
    void aStateThatCannotBeReadAsOneIsRefusedInsteadOfPassing(String text, String message) throws IOException {
        write(text);
        assertThatThrownBy(() -> StateFile.read(state))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void reportsThatCannotBeWrittenAreAFault() throws IOException {
        Path inTheWay =
                Files.createDirectories(folder.resolve("out/evidence.json/x")).getParent();
        OfflineAnalysis analysis = OfflineAnalysis.of(state, PolicyPack.of("test", TestRules.privateBucket()));

        assertThatThrownBy(() -> analysis.report(folder.resolve("out"))).isInstanceOf(UncheckedIOException.class);
        assertThat(inTheWay).isDirectory();
    }

    @Test
    void theReportsAreWritten() throws IOException {
        OfflineAnalysis.of(state, PolicyPack.of("test", TestRules.privateBucket()))
                .report(folder.resolve("out"));
        assertThat(folder.resolve("out/evidence.html")).isNotEmptyFile();
    }
}
