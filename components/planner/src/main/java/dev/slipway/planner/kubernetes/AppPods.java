package dev.slipway.planner.kubernetes;

import dev.slipway.model.ConfigFile;
import dev.slipway.model.Container;
import dev.slipway.model.Mount;
import dev.slipway.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the pods of the app's own containers. */
final class AppPods {
    /** User that containers run as when the app file names none. */
    static final int DEFAULT_USER = 10001;

    /** Pause before SIGTERM, in which endpoints and the edge forget the replica; requests that still come are served. */
    static final int PRE_STOP_SECONDS = 5;

    private AppPods() {}

    /** How a container of the app is asked whether it is well; absent for jobs. */
    record Questions(Optional<ProbePlan> startup, Optional<ProbePlan> liveness, Optional<ProbePlan> readiness) {
        static Questions none() {
            return new Questions(Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * The pod of a container of the app, with its Secrets and network paths.
     *
     * @param shape what kind of component it is for
     */
    static PodPlan of(Draft draft, String component, Container container, Shape shape) {
        List<VolumePlan> volumes = new ArrayList<>();
        List<MountPlan> mounts = new ArrayList<>();
        scratch(container, volumes, mounts);
        files(draft, component, container, volumes, mounts);
        boolean runsAlways =
                !shape.questions().equals(Questions.none()) || shape.role().equals("worker");
        List<Mount> kept = FileDatabases.mounts(draft.app, container);
        kept.forEach(mount -> claim(draft, component, runsAlways, mount, volumes, mounts));
        draft.paths(component, container);
        Draft.Environments environments = draft.environments(component, container);
        draft.limits(component, shape.resources());
        String image = draft.images.of(shape.container(), container.image());
        boolean serves = shape.questions().readiness().isPresent();
        ContainerPlan plan = ContainerPlan.builder(KubernetesNames.of(shape.container()), image, shape.resources())
                .command(container.command())
                .env(environments.plain())
                .secretEnv(environments.secret())
                .ports(shape.ports())
                .startup(shape.questions().startup())
                .liveness(shape.questions().liveness())
                .readiness(shape.questions().readiness())
                .mounts(mounts)
                .readOnlyRoot(container.readOnlyRoot())
                .preStop(serves ? pause() : List.of())
                .build();
        int grace = Math.max(Probes.seconds(container.stopGrace(), 1), shape.drainSeconds())
                + (serves ? PRE_STOP_SECONDS : 0);
        return new PodPlan(
                component,
                draft.names.labels(component, shape.role()),
                component,
                container.user().orElse(DEFAULT_USER),
                List.of(),
                List.of(plan),
                volumes,
                grace,
                shape.spread(),
                shape.ports().stream().anyMatch(port -> port.number() < 1024));
    }

    /** The kubelet runs it in the container; an image without a shell skips the pause, which costs requests at most a retry. */
    static List<String> pause() {
        return List.of("/bin/sh", "-c", "sleep " + PRE_STOP_SECONDS);
    }

    /** Name of the claim behind a mount; two containers that name the same volume share it. */
    static String claimName(Mount mount) {
        return KubernetesNames.of("data", mount.name());
    }

    /** The claims that no other component has planned before. */
    static List<ClaimPlan> claims(Draft draft, Container container) {
        return FileDatabases.mounts(draft.app, container).stream()
                .filter(mount -> draft.firstClaim(claimName(mount)))
                .map(mount -> new ClaimPlan(
                        claimName(mount), mount.sizeGiB(), mount.shared(), draft.settings.storageClass(mount.shared())))
                .toList();
    }

    private static void scratch(Container container, List<VolumePlan> volumes, List<MountPlan> mounts) {
        int number = 0;
        for (String path : container.writablePaths()) {
            String name = "scratch-" + number++;
            volumes.add(new VolumePlan.Scratch(name, 256, false));
            mounts.add(MountPlan.writable(name, path));
        }
    }

    /** Files may hold secrets, so all of them live in a Secret. */
    private static void files(
            Draft draft, String component, Container container, List<VolumePlan> volumes, List<MountPlan> mounts) {
        if (container.files().isEmpty()) {
            return;
        }
        String secret = KubernetesNames.of(component, "files");
        int number = 0;
        for (ConfigFile file : container.files()) {
            String key = number++ + "-" + file.path().substring(file.path().lastIndexOf('/') + 1);
            Value content = draft.addresses.resolve(file.content(), container.uses());
            draft.secret(secret, key, content);
            mounts.add(MountPlan.file("files", file.path(), key));
        }
        int mode = container.files().stream()
                .mapToInt(file -> Integer.parseInt(file.mode(), 8))
                .reduce(0, (left, right) -> left | right);
        volumes.add(new VolumePlan.Secrets("files", secret, mode));
    }

    private static void claim(
            Draft draft,
            String component,
            boolean runsAlways,
            Mount mount,
            List<VolumePlan> volumes,
            List<MountPlan> mounts) {
        String name = KubernetesNames.of(mount.name());
        if (runsAlways && !mount.shared()) {
            draft.holds(claimName(mount), component);
        }
        volumes.add(new VolumePlan.Claim(
                name,
                claimName(mount),
                mount.readOnly(),
                draft.holder(claimName(mount))
                        .filter(holder -> !holder.equals(component))
                        .map(draft.names::selector)
                        .orElse(Map.of())));
        mounts.add(new MountPlan(name, mount.path(), Optional.empty(), mount.readOnly()));
    }

    /**
     * What differs between the kinds of components.
     *
     * @param container name of the container
     * @param role label of the component
     * @param resources requests and limits
     * @param ports ports it listens on
     * @param questions probes
     * @param drainSeconds how long it finishes requests after the stop signal
     * @param spread whether its replicas keep apart
     */
    record Shape(
            String container,
            String role,
            ResourcesPlan resources,
            List<PortPlan> ports,
            Questions questions,
            int drainSeconds,
            boolean spread) {}
}
