package dev.slipway.planner.aws;

import static dev.slipway.planner.aws.PlanParts.main;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Directories that survive, and files made from templates, as Alexander Storage asks for both. */
class VolumesTest {
    private final AwsPlan prod = AppsOnAws.plan("alexander", Environment.PROD);

    @Test
    @Covers({"ALX-STOR-01", "ALX-STOR-05"})
    void aSharedDirectoryIsOneVolumeForAllReplicas() {
        EcsServicePlan server = service(prod);

        assertThat(prod.volumes()).containsExactly(new VolumePlan("blobs", "alexander-prod-blobs", 10001));
        assertThat(server.replicas()).isEqualTo(2);
        assertThat(server.minimumHealthyPercent()).isEqualTo(100);
        assertThat(main(server.task()).mounts()).contains(new MountPlan("blobs", "/mnt/shared/alexander", false));
    }

    @Test
    void whoReadsOnlyMayNotWrite() {
        TaskPlan backup = prod.schedules().get(0).task();

        assertThat(backup.containers().get(0).mounts()).allMatch(MountPlan::readOnly);
        assertThat(backup.permissions())
                .filteredOn(it -> it.sid().equals("MountBlobs"))
                .singleElement()
                .extracting(PermissionPlan::actions)
                .isEqualTo(List.of("elasticfilesystem:ClientMount"));
    }

    @Test
    void onlyWhoMountsAVolumeReachesIt() {
        assertThat(prod.securityGroups())
                .filteredOn(it -> it.subject().equals("volume-blobs"))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.ingress())
                            .extracting(RulePlan::peer)
                            .containsExactlyInAnyOrder(Optional.of("server"), Optional.of("blob-backup"));
                    assertThat(group.ingress()).allMatch(rule -> rule.port() == 2049);
                });
    }

    @Test
    @Covers({"ALX-BKP-06"})
    void volumesAreBackedUpAndCopiedToTheOtherRegion() {
        BackupPlan backup = prod.backup().orElseThrow();

        assertThat(backup.volumes()).containsExactly("blobs");
        assertThat(backup.rules()).allMatch(rule -> rule.copyKeepDays().isPresent());
        assertThat(backup.copyVault()).isPresent();
    }

    @Test
    void filesAreWrittenBeforeTheProgramStarts() {
        TaskPlan task = service(prod).task();
        ContainerPlan writer = task.containers().get(0);
        ContainerPlan server = main(service(prod).task());

        assertThat(writer.essential()).isFalse();
        assertThat(writer.readOnlyRoot()).isTrue();
        assertThat(writer.keptCapabilities()).containsExactly("CHOWN");
        assertThat(writer.command().get(0))
                .contains("printf '%s' \"$FILE_0\" > '/slipway/files/files-0/config.yaml'", "chown 10001:10001");
        assertThat(server.after()).containsExactly("files");
        assertThat(server.mounts()).contains(new MountPlan("files-0", "/etc/alexander", true));
        assertThat(server.user()).contains("10001");
    }

    private static EcsServicePlan service(AwsPlan plan) {
        return plan.services().get(0);
    }
}
