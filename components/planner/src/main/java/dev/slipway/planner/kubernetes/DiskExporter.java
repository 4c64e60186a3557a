package dev.slipway.planner.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The container beside those that keep data which tells how full their volumes are and how busy the disks of their node. A namespace may
 * ask neither the nodes nor the kubelet, but a pod sees the file systems it mounts and the kernel's counters.
 */
final class DiskExporter {
    static final int PORT = 9100;
    static final String PORT_NAME = "disks";

    /** Where it sees the pod's volumes, each under its name. */
    static final String VOLUMES = "/volumes";

    private DiskExporter() {}

    /** The same pod with the exporter, when it keeps data and nobody else in the cluster tells of its volumes. */
    static PodPlan beside(Draft draft, PodPlan pod) {
        List<MountPlan> mounts = pod.volumes().stream()
                .filter(VolumePlan.Claim.class::isInstance)
                .map(volume -> MountPlan.readOnly(volume.name(), VOLUMES + "/" + volume.name()))
                .toList();
        if (mounts.isEmpty() || !draft.app.monitoring().enabled() || draft.settings.prometheusOperator()) {
            return pod;
        }
        draft.diskExporter(pod.name());
        List<ContainerPlan> containers = new ArrayList<>(pod.containers());
        containers.add(ContainerPlan.builder("disk-exporter", draft.images.of("node-exporter"), Sizing.helper(50, 48))
                .args(List.of(
                        "--collector.disable-defaults",
                        "--collector.diskstats",
                        "--collector.filesystem",
                        "--web.listen-address=:" + PORT))
                .ports(List.of(new PortPlan(PORT_NAME, PORT)))
                .liveness(Optional.of(Probes.tcp(PORT)))
                .mounts(mounts)
                .build());
        return pod.withContainers(containers);
    }

    /** What Prometheus reads of it. */
    static ScrapePlan scrape(Draft draft, String component) {
        return new ScrapePlan(
                MonitoringPlanner.job(draft, component) + "-disks", component, PORT_NAME, PORT, "/metrics");
    }

    /** How full, in percent, the volumes are that any of these containers sees; each by its own series. */
    static String fullness() {
        String only = "{mountpoint=~\"" + VOLUMES + "/.*\"}";
        return "100 * (1 - node_filesystem_avail_bytes" + only + " / node_filesystem_size_bytes" + only + ")";
    }
}
