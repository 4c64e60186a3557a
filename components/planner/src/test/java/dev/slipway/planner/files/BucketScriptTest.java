package dev.slipway.planner.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.planner.PinnedImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script against stores that know more or less of the S3 interface, played by an AWS command line of our own. */
class BucketScriptTest {
    private static final String ANSWER = "An error occurred (%s) when calling the operation";

    @TempDir
    Path directory = Path.of("");

    @BeforeEach
    void script() throws IOException {
        script(true);
    }

    private void script(boolean versioning) throws IOException {
        Files.writeString(
                directory.resolve("bucket.sh"),
                new BucketScript(
                                "uploads",
                                "eu-central-1",
                                versioning,
                                Optional.of(new BucketScript.Replica("copy", "https://other.example.net", "eu-west-1")))
                        .text()
                        .replace("/config/", directory + "/"));
    }

    @Test
    void theClientSendsTheDigestThatStoresOtherThanAmazonsAskFor() {
        assertThat(PinnedImages.shortForm(Map.of()).of("aws-cli"))
                .as("from 2.23 on it sends CRC32 instead of Content-MD5")
                .matches(".*aws-cli:2\\.(1?\\d|2[0-2])\\.\\d+");
    }

    @Test
    void aBucketThatIsThereIsNotMadeAgain() throws IOException {
        store("case $* in *--bucket\\ copy*) exit 0 ;; *head-bucket*) exit 254 ;; esac");
        run();
        assertThat(calls())
                .contains(
                        "s3api create-bucket --bucket uploads --create-bucket-configuration LocationConstraint=eu-central-1")
                .doesNotContain("create-bucket --bucket copy")
                .doesNotContain("delete-object", "delete-bucket ");
    }

    @Test
    void aBucketAndItsCopyAreClosedEncryptedAndKeepOldVersions() throws IOException {
        store("");
        run();
        for (String bucket : new String[] {"uploads", "copy"}) {
            assertThat(calls())
                    .contains("put-bucket-versioning --bucket " + bucket + " --versioning-configuration Status=Enabled")
                    .contains("put-public-access-block --bucket " + bucket)
                    .contains("put-bucket-encryption --bucket " + bucket);
        }
        assertThat(calls()).contains("--endpoint-url https://other.example.net --region eu-west-1 s3api head-bucket");
    }

    @Test
    void whatAStoreDoesNotKnowIsSaidAndTheRestIsSet() throws IOException {
        store("case $* in *versioning*) echo '" + ANSWER.formatted("NotImplemented") + "' >&2; exit 254 ;; esac");
        assertThat(run()).contains("this store has no put-bucket-versioning, so it is not set");
        assertThat(calls()).contains("put-bucket-encryption --bucket uploads");
    }

    @Test
    void versioningThatTheAppFileNoLongerHasIsSuspended() throws IOException {
        script(false);
        store("case $* in *get-bucket-versioning*) echo Enabled ;; esac");
        run();
        assertThat(calls())
                .contains("put-bucket-versioning --bucket uploads --versioning-configuration Status=Suspended")
                .contains("put-bucket-versioning --bucket copy --versioning-configuration Status=Enabled")
                .doesNotContain("put-bucket-versioning --bucket uploads --versioning-configuration Status=Enabled");
    }

    /** The AWS command line prints None for a bucket that never kept versions. */
    @ParameterizedTest
    @ValueSource(strings = {"None", "Suspended", ""})
    void aBucketThatKeepsNoVersionsIsLeftAsItIs(String status) throws IOException {
        script(false);
        store("case $* in *get-bucket-versioning*) echo '" + status + "' ;; esac");
        run();
        assertThat(calls())
                .doesNotContain("put-bucket-versioning --bucket uploads")
                .contains("put-bucket-encryption --bucket uploads");
    }

    @Test
    void aStoreWithoutVersionsHasNoneToSuspend() throws IOException {
        script(false);
        store("case $* in *versioning*) echo '" + ANSWER.formatted("NotImplemented") + "' >&2; exit 254 ;; esac");
        assertThat(run()).contains("this store has no get-bucket-versioning, so it is not set");
        assertThat(calls()).contains("put-bucket-encryption --bucket uploads");
    }

    /** Amazon's answer for a bucket with Object Lock, whose versions cannot be given up. */
    @Test
    void versionsThatAreLockedEndTheRunInTheStoresWords() throws IOException {
        script(false);
        store("case $* in *get-bucket-versioning*) echo Enabled ;; *Status=Suspended*) echo 'An error occurred"
                + " (InvalidBucketState) when calling the PutBucketVersioning operation: An Object Lock configuration is"
                + " present on this bucket, so the versioning state cannot be changed.' >&2; exit 254 ;; esac");
        assertThat(refused()).contains("An Object Lock configuration is present");
    }

    @Test
    void whatAStoreForbidsEndsTheRun() throws IOException {
        store("case $* in *public-access*) echo '" + ANSWER.formatted("AccessDenied") + "' >&2; exit 254 ;; esac");
        assertThat(refused()).contains("AccessDenied");
        assertThat(calls()).doesNotContain("put-bucket-encryption");
    }

    @Test
    void rulesAreStatedWhole() throws IOException {
        rules();
        store("");
        run();
        assertThat(calls())
                .contains("--lifecycle-configuration file://" + directory + "/lifecycle.json")
                .contains("--cors-configuration file://" + directory + "/cors.json")
                .doesNotContain("delete");
    }

    @Test
    void rulesThatTheAppFileNoLongerHasAreTakenAway() throws IOException {
        store("case $* in *delete-bucket-lifecycle*) echo '" + ANSWER.formatted("NoSuchLifecycleConfiguration")
                + "' >&2; exit 254 ;; esac");
        assertThat(run()).isEmpty();
        assertThat(calls())
                .contains("s3api delete-bucket-lifecycle --bucket uploads")
                .contains("s3api delete-bucket-cors --bucket uploads")
                .doesNotContain("delete-bucket-lifecycle --bucket copy");
    }

    @Test
    void rulesThatMayNotBeSetEndTheRun() throws IOException {
        rules();
        store("case $* in *lifecycle*) echo '" + ANSWER.formatted("AccessDenied") + "' >&2; exit 254 ;; esac");
        assertThat(refused()).contains("AccessDenied");
        assertThat(calls()).doesNotContain("cors");
    }

    private void rules() throws IOException {
        Files.writeString(directory.resolve("lifecycle.json"), "{}");
        Files.writeString(directory.resolve("cors.json"), "{}");
    }

    private void store(String answers) throws IOException {
        Path aws = directory.resolve("aws");
        Files.writeString(aws, "#!/bin/sh\necho \"$*\" >>" + directory + "/calls\n" + answers + "\nexit 0\n");
        assertThat(aws.toFile().setExecutable(true)).isTrue();
    }

    private String run() {
        return Tool.of("sh").accepts(directory, "-c", command());
    }

    private String refused() {
        return Tool.of("sh").refuses(directory, "-c", command());
    }

    private String command() {
        return "PATH=" + directory + ":$PATH sh " + directory + "/bucket.sh";
    }

    private String calls() throws IOException {
        return Files.readString(directory.resolve("calls"));
    }
}
