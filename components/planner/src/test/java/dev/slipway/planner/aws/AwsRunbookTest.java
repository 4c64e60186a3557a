package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import org.junit.jupiter.api.Test;

/** The run book names what is there, so that nobody has to look it up on the worst day. */
class AwsRunbookTest {
    private static String of(String app) {
        return AppsOnAws.plan(app, Environment.PROD).runbook();
    }

    @Test
    @Covers({"CLP-REC-01", "CLP-REC-03"})
    void recoveryGoesFromThePlaceToTheNamesStepByStep() {
        assertThat(of("clipper"))
                .containsSubsequence(
                        "Promised: back within 60 minutes",
                        "1. A place",
                        "eu-west-1",
                        "2. The database",
                        "--source-db-instance-identifier clipper-prod-db",
                        "3. Configuration",
                        "4. Start",
                        "5. Health check: `curl -fsS https://clipper.example.com/`",
                        "6. DNS");
    }

    @Test
    @Covers({"CLP-INC-01"})
    void anIncidentHasItsSixSteps() {
        assertThat(of("clipper"))
                .containsSubsequence(
                        "1. Identify", "2. Contain", "3. Eradicate", "4. Recover", "5. Document", "6. Improve")
                .contains("aws ecs update-service --cluster clipper-prod --service SERVICE --desired-count 0")
                .as("secrets init keeps what is there")
                .containsSubsequence("pulumi config rm --path", "slipway secrets init -s STACK");
    }

    @Test
    @Covers({"CLP-MNT-01", "CLP-MNT-02", "CLP-SEC-04"})
    void everyRhythmHasItsDuties() {
        assertThat(of("clipper")).contains("### daily", "### weekly", "### monthly", "### quarterly");
        AppsOnAws.app("clipper", Environment.PROD).manualControls().forEach(duty -> assertThat(of("clipper"))
                .contains("- by hand: " + duty.text()));
        assertThat(AppsOnAws.app("clipper", Environment.PROD).manualControls())
                .anyMatch(
                        duty -> duty.rhythm().equals("quarterly") && duty.text().startsWith("Audit"))
                .anyMatch(duty -> duty.rhythm().equals("monthly"));
    }

    @Test
    @Covers({"CLV-REC-01", "CLV-SEC-03", "CLV-SEC-04", "ALX-REC-02", "ALX-COMP-01", "SIG-REC-03"})
    void eachApplicationsOwnDutiesAndPromisesAreInIt() {
        assertThat(of("clovalink"))
                .contains(
                        "Promised: back within 240 minutes, no change older than 60 minutes lost", "superadmin", "MFA");
        assertThat(of("alexander"))
                .contains(
                        "Volume blobs: `aws backup start-restore-job`",
                        "Audit the deployment",
                        "Restore metadata and blobs");
        assertThat(of("signalcraft")).contains("restore-db-instance-to-point-in-time");
    }
}
