package dev.slipway.components.vps;

import com.pulumi.core.Output;
import com.pulumi.docker.Container;
import com.pulumi.docker.ContainerArgs;
import com.pulumi.docker.inputs.ContainerCapabilitiesArgs;
import com.pulumi.docker.inputs.ContainerHealthcheckArgs;
import com.pulumi.docker.inputs.ContainerLabelArgs;
import com.pulumi.docker.inputs.ContainerMountArgs;
import com.pulumi.docker.inputs.ContainerMountVolumeOptionsArgs;
import com.pulumi.docker.inputs.ContainerNetworksAdvancedArgs;
import com.pulumi.docker.inputs.ContainerPortArgs;
import com.pulumi.docker.inputs.ContainerUlimitArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.files.ScheduleDispatcher;
import dev.slipway.planner.vps.ContainerPlan;
import dev.slipway.planner.vps.HealthcheckPlan;
import dev.slipway.planner.vps.NetworkAttachment;
import dev.slipway.planner.vps.PublishedPort;
import dev.slipway.planner.vps.Replacement;
import dev.slipway.planner.vps.RunMode;
import dev.slipway.planner.vps.VolumeMount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One container with every safety the plan decided: limits, health check, read-only root, no capabilities, no new privileges, rotated
 * logs. It has no fixed name on the host, so that a changed one can start beside the old and take over when it is healthy.
 */
public final class VpsContainer extends SlipwayComponent {
    /** Processes and threads of one user; the provider cannot limit those of one container. */
    private static final int PROCESSES = 4096;

    private static final int SHARES_OF_A_CORE = 1024;

    private final Container container;

    public VpsContainer(String name, ContainerPlan plan, VpsPlace place, ComponentResourceOptions options) {
        this(name, plan, place, List.of(), options);
    }

    /** @param after what must be there before, beside the plan's own */
    VpsContainer(
            String name, ContainerPlan plan, VpsPlace place, List<Resource> after, ComponentResourceOptions options) {
        super("vps:Container", name, plan, options);
        List<Resource> before = new ArrayList<>(after);
        before.addAll(place.containers(plan.after()));
        List<ContainerMountArgs> mounts = new ArrayList<>();
        for (VolumeMount mount : plan.mounts()) {
            mounts.add(mount(mount, place));
            before.addAll(place.volumeReady(mount.source()));
        }
        if (!plan.files().isEmpty()) {
            VpsFiles files = new VpsFiles(
                    name + "-files", plan.files(), plan.liveFiles(), place.host(), place.values(), this::child);
            mounts.addAll(files.mounts());
            before.addAll(files.ready());
        }
        CustomResourceOptions.Builder child = child();
        child.provider(place.host().provider());
        child.dependsOn(before);
        child.deleteBeforeReplace(plan.replacement() == Replacement.STOP_FIRST);
        this.container = new Container(name, args(plan, place, mounts), child.build());
        place.keep(plan.name(), container);
        if (plan.mode() == RunMode.ONE_SHOT) {
            place.keepExitCode(plan.name(), container.exitCode());
        }
        registerOutputs(Map.of("container", container.name()));
    }

    /** The container itself. */
    public Container container() {
        return container;
    }

    private static ContainerArgs args(ContainerPlan plan, VpsPlace place, List<ContainerMountArgs> mounts) {
        ContainerArgs.Builder args = ContainerArgs.builder()
                .image(place.onceDone(place.host().image(plan.image()), plan.after()))
                .user(plan.user())
                .readOnly(plan.readOnlyRoot())
                .init(true)
                .capabilities(capabilities(plan))
                .securityOpts("no-new-privileges:true")
                .memory(plan.resources().memoryMiB())
                .memorySwap(plan.resources().memoryMiB())
                .cpuShares(Math.max(2, plan.resources().milliCpu() * SHARES_OF_A_CORE / 1000))
                .ulimits(ContainerUlimitArgs.builder()
                        .name("nproc")
                        .soft(PROCESSES)
                        .hard(PROCESSES)
                        .build())
                .logDriver("json-file")
                .logOpts(logOptions(plan))
                .stopSignal(plan.stopSignal())
                .stopTimeout((int) plan.stopGrace().toSeconds())
                .destroyGraceSeconds((int) plan.stopGrace().toSeconds())
                .labels(labels(plan));
        if (!plan.entrypoint().isEmpty()) {
            args.entrypoints(plan.entrypoint());
        }
        if (!plan.command().isEmpty()) {
            args.command(plan.command());
        }
        if (!plan.environment().isEmpty()) {
            args.envs(environment(plan, place));
        }
        if (!plan.tmpfs().isEmpty()) {
            args.tmpfs(tmpfs(plan));
        }
        if (!mounts.isEmpty()) {
            args.mounts(mounts);
        }
        if (!plan.ports().isEmpty()) {
            args.ports(plan.ports().stream().map(VpsContainer::port).toList());
        }
        networks(args, plan, place);
        run(args, plan);
        return args.build();
    }

    private static void run(ContainerArgs.Builder args, ContainerPlan plan) {
        plan.healthcheck().ifPresent(check -> args.healthcheck(healthcheck(check)));
        switch (plan.mode()) {
            case SERVICE -> {
                args.restart("unless-stopped");
                if (plan.healthcheck().isPresent()) {
                    args.wait_(true).waitTimeout((int) plan.healthTimeout().toSeconds());
                }
            }
            case ONE_SHOT -> args.restart("no").mustRun(false).attach(true);
            case SCHEDULED -> args.restart("no").mustRun(false).start(false);
        }
    }

    private static void networks(ContainerArgs.Builder args, ContainerPlan plan, VpsPlace place) {
        if (plan.networks().isEmpty()) {
            args.networkMode("none");
            return;
        }
        List<ContainerNetworksAdvancedArgs> networks = new ArrayList<>();
        for (NetworkAttachment attachment : plan.networks()) {
            ContainerNetworksAdvancedArgs.Builder network =
                    ContainerNetworksAdvancedArgs.builder().name(place.network(attachment.network()));
            if (!attachment.aliases().isEmpty()) {
                network.aliases(attachment.aliases());
            }
            networks.add(network.build());
        }
        // Docker 26 and later write down this mode where none is given, which the provider takes for a change that
        // replaces the container at each update (pulumi-docker, issue 1272).
        args.networkMode("bridge").networksAdvanced(networks);
    }

    /** NAME=value; secret where the value is, and as one list, since Docker takes it so. */
    private static Output<List<String>> environment(ContainerPlan plan, VpsPlace place) {
        List<Output<String>> variables = new ArrayList<>();
        plan.environment()
                .forEach((name, value) ->
                        variables.add(place.values().resolve(value).applyValue(text -> name + "=" + text)));
        return Output.all(variables);
    }

    private static ContainerMountArgs mount(VolumeMount mount, VpsPlace place) {
        ContainerMountArgs.Builder args =
                ContainerMountArgs.builder().target(mount.target()).readOnly(mount.readOnly());
        if (mount.isHostPath()) {
            args.type("bind").source(mount.source());
        } else {
            args.type("volume").source(place.volume(mount.source()));
            if (place.isSeeded(mount.source())) {
                // As long as a volume is empty, Docker gives it content, owner and mode of the image's directory.
                args.volumeOptions(
                        ContainerMountVolumeOptionsArgs.builder().noCopy(true).build());
            }
        }
        return args.build();
    }

    private static ContainerPortArgs port(PublishedPort port) {
        return ContainerPortArgs.builder()
                .external(port.host())
                .internal(port.container())
                .protocol("tcp")
                .build();
    }

    private static ContainerCapabilitiesArgs capabilities(ContainerPlan plan) {
        ContainerCapabilitiesArgs.Builder capabilities =
                ContainerCapabilitiesArgs.builder().drops("ALL");
        if (!plan.capabilities().isEmpty()) {
            capabilities.adds(plan.capabilities());
        }
        return capabilities.build();
    }

    private static ContainerHealthcheckArgs healthcheck(HealthcheckPlan check) {
        return ContainerHealthcheckArgs.builder()
                .tests(check.test())
                .interval(GoDuration.of(check.interval()))
                .timeout(GoDuration.of(check.timeout()))
                .startPeriod(GoDuration.of(check.startPeriod()))
                .retries(check.retries())
                .build();
    }

    private static Map<String, Object> tmpfs(ContainerPlan plan) {
        Map<String, Object> tmpfs = new LinkedHashMap<>();
        plan.tmpfs().forEach((path, size) -> tmpfs.put(path, "rw,noexec,nosuid,nodev,size=" + size + "m,mode=1777"));
        return tmpfs;
    }

    private static Map<String, Object> logOptions(ContainerPlan plan) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("max-size", plan.logging().maxFileMiB() + "m");
        options.put("max-file", Integer.toString(plan.logging().maxFiles()));
        options.put("tag", "{{.Name}}");
        return options;
    }

    private static List<ContainerLabelArgs> labels(ContainerPlan plan) {
        List<ContainerLabelArgs> labels = new ArrayList<>();
        plan.labels()
                .forEach((name, value) -> labels.add(
                        ContainerLabelArgs.builder().label(name).value(value).build()));
        if (plan.mode() != RunMode.SERVICE) {
            labels.add(ContainerLabelArgs.builder()
                    .label(ScheduleDispatcher.RUNS_LABEL)
                    .value(plan.mode() == RunMode.ONE_SHOT ? "once" : "by-the-clock")
                    .build());
        }
        return labels;
    }
}
