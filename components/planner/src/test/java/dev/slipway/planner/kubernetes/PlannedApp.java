package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import dev.slipway.planner.PlanJson;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.files.AlertRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An app's plan, asked in the words of its guide. */
final class PlannedApp {
    final KubernetesPlan plan;

    private PlannedApp(KubernetesPlan plan) {
        this.plan = plan;
    }

    static PlannedApp of(String app, Environment environment) {
        return new PlannedApp(Apps.plan(app, environment));
    }

    static PlannedApp equipped(String app, Environment environment) {
        return new PlannedApp(Apps.plan(app, environment, Apps.equipped().build()));
    }

    /** On a cluster that has KEDA, where monitoring is self-hosted. */
    static PlannedApp withKeda(String app) {
        return new PlannedApp(
                Apps.plan(app, Environment.PROD, Apps.bare().keda(true).build()));
    }

    /** Every container of every pod names the version of its image. */
    void pinsItsImages() {
        assertThat(PlanPods.of(plan))
                .flatMap(pod -> pod.allContainers().map(ContainerPlan::image).toList())
                .isNotEmpty()
                .noneMatch(image -> image.endsWith(":latest"))
                .allMatch(image -> image.matches(".*:[^/]*[0-9].*"));
    }

    WorkloadPlan workload(String name) {
        return PlanPods.workloads(plan)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no workload " + name));
    }

    JobPlan job(String component) {
        return plan.jobs().stream()
                .filter(job -> job.component().equals(component))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no job " + component));
    }

    StatefulPlan server(String name) {
        return PlanPods.servers(plan)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no server " + name));
    }

    /** The first container of a pod, which is named after its component. */
    ContainerPlan container(String pod) {
        return PlanPods.named(plan, pod).containers().get(0);
    }

    /** What a variable of a component holds; secrets by their names. */
    String env(String pod, String variable) {
        ContainerPlan container = container(pod);
        if (container.env().containsKey(variable)) {
            return PlanJson.text(container.env().get(variable));
        }
        SecretKey key = container.secretEnv().get(variable);
        if (key == null) {
            throw new AssertionError(pod + " is not given " + variable);
        }
        return PlanFiles.secret(plan, key.secret(), key.key());
    }

    /** Whether a variable is read from a Secret and stands nowhere in the open. */
    boolean isSecret(String pod, String variable) {
        ContainerPlan container = container(pod);
        return container.secretEnv().containsKey(variable) && !container.env().containsKey(variable);
    }

    /** A file that a component is given, by its path; secrets by their names. */
    String file(String pod, String path) {
        PodPlan found = PlanPods.named(plan, pod);
        MountPlan mount = found.containers().get(0).mounts().stream()
                .filter(it -> it.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(pod + " has no file " + path));
        VolumePlan volume = found.volumes().stream()
                .filter(it -> it.name().equals(mount.volume()))
                .findFirst()
                .orElseThrow();
        return PlanFiles.secret(
                plan, ((VolumePlan.Secrets) volume).secret(), mount.subPath().orElseThrow());
    }

    /** The configuration of the app's own nginx. */
    String nginx() {
        return PlanFiles.config(plan, "gateway-config", "nginx.conf");
    }

    AlertRule alert(String name) {
        return plan.monitoring().rules().orElseThrow().rules().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no alert " + name));
    }

    CronJobPlan cron(String name) {
        return Stream.concat(plan.schedules().stream(), plan.backups().stream())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no schedule " + name));
    }

    /** Volume claim behind a path of a component. */
    Optional<ClaimPlan> claim(String pod, String path) {
        PodPlan found = PlanPods.named(plan, pod);
        List<ClaimPlan> claims = Stream.concat(
                        PlanPods.workloads(plan).flatMap(it -> it.claims().stream()),
                        PlanPods.servers(plan).flatMap(it -> it.claims().stream()))
                .toList();
        return found.containers().stream()
                .flatMap(container -> container.mounts().stream())
                .filter(mount -> mount.path().equals(path))
                .flatMap(mount -> found.volumes().stream()
                        .filter(volume -> volume.name().equals(mount.volume()))
                        .filter(VolumePlan.Claim.class::isInstance)
                        .map(VolumePlan.Claim.class::cast))
                .flatMap(volume -> claims.stream().filter(claim -> claim.name().equals(volume.claim())))
                .findFirst();
    }

    /** Who may call a component on a port; everybody else is refused. */
    List<PeerPlan> callers(String component, int port) {
        return plan.networkPolicies().stream()
                .filter(it -> it.name().equals(component))
                .flatMap(it -> it.ingress().stream())
                .filter(rule -> rule.ports().stream().anyMatch(it -> it.port() == port))
                .flatMap(rule -> rule.peers().stream())
                .toList();
    }

    /** Components of the namespace that may call a component on a port. */
    List<String> callingComponents(String component, int port) {
        return callers(component, port).stream()
                .filter(PeerPlan.Pods.class::isInstance)
                .map(peer -> ((PeerPlan.Pods) peer).labels().get("app.kubernetes.io/name"))
                .sorted()
                .toList();
    }

    /** Whether a component may call the internet on a port. */
    boolean callsOut(String component, int port) {
        return plan.networkPolicies().stream()
                .filter(it -> it.name().equals(component))
                .flatMap(it -> it.egress().stream())
                .filter(rule -> rule.ports().stream().anyMatch(it -> it.port() == port))
                .flatMap(rule -> rule.peers().stream())
                .anyMatch(PeerPlan.Addresses.class::isInstance);
    }

    /** What the plan says about a feature. */
    List<PlanNote> notes(String feature) {
        return plan.notes().stream()
                .filter(note -> note.feature().equals(feature))
                .toList();
    }
}
