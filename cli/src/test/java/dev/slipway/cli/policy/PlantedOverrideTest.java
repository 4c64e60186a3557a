package dev.slipway.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;

/** What a team overrides in its app file goes all the way through plan and components, and fails the first preview. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedOverrideTest {
    private static final Path APP = Path.of("..", "apps", "clipper", "app.yaml");
    private final PolicyRun policies = new PolicyRun();

    @TempDir
    Path folder;

    @AfterAll
    void stop() {
        policies.close();
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource({
        "AWS, databases.db.multiAz, false, rds-multi-az, db-instance multiAz",
        "AWS, databases.db.deletionProtection, false, rds-deletion-protection, db-instance deletionProtection",
        "AWS, databases.db.backupRetentionDays, 0, rds-backup-retention, db-instance backupRetentionPeriod",
        "AWS, loadBalancer.tlsPolicy, ELBSecurityPolicy-2016-08, alb-tls-policy, load-balancer-https sslPolicy",
        "AWS, loadBalancer.deletionProtection, false, alb-deletion-protection, load-balancer-balancer enableDeletionProtection",
        "VPS, host.firewallDefaultDeny, false, host-firewall-default-deny, clipper-prod plan.firewallDefaultDeny",
        "VPS, host.sshPermitRootLogin, true, host-no-root-login, clipper-prod plan.sshPermitRootLogin",
        "KUBERNETES, services.api.pod.containers.api.readOnlyRoot, false, k8s-readonly-rootfs, api spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem",
        "KUBERNETES, services.api.pod.containers.api.image, clipper-backend:latest, k8s-image-pinned, api spec.template.spec.containers[0].image"
    })
    void failsTheFirstPreview(Target target, String path, String value, String rule, String where) throws IOException {
        Path app = folder.resolve("app.yaml");
        String written = value.matches("true|false|\\d+") ? value : "\"" + value + "\"";
        Files.writeString(
                app,
                Files.readString(APP) + "\noverrides:\n  " + path + ": {value: " + written + ", reason: planted}\n");

        RecordedStack stack = Recordings.record(app, target, Environment.PROD, RecordingEngine.Knowledge.UNKNOWN);

        assertThat(policies.diagnostics(stack)).anySatisfy(it -> {
            assertThat(it.getPolicyName()).isEqualTo(rule);
            assertThat(it.getEnforcementLevel()).isEqualTo(EnforcementLevel.MANDATORY);
            assertThat(it.getMessage()).startsWith(where + ": found ");
        });
    }
}
