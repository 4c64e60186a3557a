package dev.slipway.planner;

import dev.slipway.planner.aws.AwsSettings;
import dev.slipway.planner.kubernetes.KubernetesSettings;
import dev.slipway.planner.vps.VpsSettings;
import java.util.List;

/** Good settings of each target, for a test to spoil one of. */
public final class GoodSettings {
    private GoodSettings() {}

    /** A host that the plan sizes. */
    public static VpsSettings.Builder host() {
        return VpsSettings.builder("ssh://deploy@203.0.113.10")
                .sshPublicKeys(
                        List.of("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExampleExampleExampleExample ops"));
    }

    /** An account with two zones, a second region and a hosted zone. */
    public static AwsSettings.Builder account() {
        return account("eu-central-1a", "eu-central-1b");
    }

    /** The same in other zones. */
    public static AwsSettings.Builder account(String... zones) {
        return AwsSettings.builder("eu-central-1", List.of(zones))
                .replicaRegion("eu-west-1")
                .hostedZoneId("Z0123456789ABCDEFGHIJ");
    }

    /** A cluster that has an ingress controller and nothing else. */
    public static KubernetesSettings.Builder cluster() {
        return KubernetesSettings.builder().className("traefik").edgeNamespace("traefik");
    }
}
