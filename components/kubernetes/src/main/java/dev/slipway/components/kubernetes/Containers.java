package dev.slipway.components.kubernetes;

import com.pulumi.kubernetes.core.v1.inputs.CapabilitiesArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ExecActionArgs;
import com.pulumi.kubernetes.core.v1.inputs.HTTPGetActionArgs;
import com.pulumi.kubernetes.core.v1.inputs.LifecycleArgs;
import com.pulumi.kubernetes.core.v1.inputs.LifecycleHandlerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ProbeArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecretKeySelectorArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecurityContextArgs;
import com.pulumi.kubernetes.core.v1.inputs.TCPSocketActionArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import dev.slipway.model.ProbeCheck;
import dev.slipway.model.Value;
import dev.slipway.planner.kubernetes.ContainerPlan;
import dev.slipway.planner.kubernetes.MountPlan;
import dev.slipway.planner.kubernetes.ProbePlan;
import dev.slipway.planner.kubernetes.ResourcesPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Words a container plan as the API server wants it. */
final class Containers {
    private Containers() {}

    static ContainerArgs of(ContainerPlan plan) {
        ContainerArgs.Builder container = ContainerArgs.builder()
                .name(plan.name())
                .image(plan.image())
                .imagePullPolicy("IfNotPresent")
                .resources(resources(plan.resources()))
                .securityContext(security(plan));
        if (!plan.command().isEmpty()) {
            container.command(plan.command());
        }
        if (!plan.args().isEmpty()) {
            container.args(plan.args());
        }
        List<EnvVarArgs> env = env(plan);
        if (!env.isEmpty()) {
            container.env(env);
        }
        if (!plan.ports().isEmpty()) {
            container.ports(plan.ports().stream()
                    .map(port -> ContainerPortArgs.builder()
                            .name(port.name())
                            .containerPort(port.number())
                            .protocol("TCP")
                            .build())
                    .toList());
        }
        if (!plan.mounts().isEmpty()) {
            container.volumeMounts(plan.mounts().stream().map(Containers::mount).toList());
        }
        plan.startup().ifPresent(it -> container.startupProbe(probe(it)));
        plan.liveness().ifPresent(it -> container.livenessProbe(probe(it)));
        plan.readiness().ifPresent(it -> container.readinessProbe(probe(it)));
        if (!plan.preStop().isEmpty()) {
            container.lifecycle(LifecycleArgs.builder()
                    .preStop(LifecycleHandlerArgs.builder()
                            .exec(ExecActionArgs.builder()
                                    .command(plan.preStop())
                                    .build())
                            .build())
                    .build());
        }
        return container.build();
    }

    private static ResourceRequirementsArgs resources(ResourcesPlan plan) {
        return ResourceRequirementsArgs.builder()
                .requests(Quantities.canonical(Map.of("cpu", plan.cpuRequest(), "memory", plan.memoryRequest())))
                .limits(Quantities.canonical(Map.of("cpu", plan.cpuLimit(), "memory", plan.memoryLimit())))
                .build();
    }

    private static SecurityContextArgs security(ContainerPlan plan) {
        return SecurityContextArgs.builder()
                .allowPrivilegeEscalation(false)
                .privileged(false)
                .readOnlyRootFilesystem(plan.readOnlyRoot())
                .runAsNonRoot(true)
                .capabilities(CapabilitiesArgs.builder().drop("ALL").build())
                .build();
    }

    private static List<EnvVarArgs> env(ContainerPlan plan) {
        List<EnvVarArgs> env = new ArrayList<>();
        plan.env()
                .forEach((name, value) -> env.add(EnvVarArgs.builder()
                        .name(name)
                        .value(literal(name, value))
                        .build()));
        plan.secretEnv()
                .forEach((name, key) -> env.add(EnvVarArgs.builder()
                        .name(name)
                        .valueFrom(EnvVarSourceArgs.builder()
                                .secretKeyRef(SecretKeySelectorArgs.builder()
                                        .name(key.secret())
                                        .key(key.key())
                                        .build())
                                .build())
                        .build()));
        return env;
    }

    private static String literal(String variable, Value value) {
        if (value instanceof Value.Literal literal) {
            return literal.text();
        }
        throw new IllegalArgumentException("variable " + variable
                + " must be plain text here; secrets belong into secretEnv, references are resolved"
                + " by the planner");
    }

    private static VolumeMountArgs mount(MountPlan plan) {
        VolumeMountArgs.Builder mount =
                VolumeMountArgs.builder().name(plan.volume()).mountPath(plan.path());
        if (plan.readOnly()) {
            mount.readOnly(true); // the server keeps no false
        }
        return plan.subPath().map(path -> mount.subPath(path).build()).orElseGet(mount::build);
    }

    private static ProbeArgs probe(ProbePlan plan) {
        ProbeArgs.Builder probe = ProbeArgs.builder()
                .periodSeconds(plan.periodSeconds())
                .timeoutSeconds(plan.timeoutSeconds())
                .failureThreshold(plan.failureThreshold());
        if (plan.initialDelaySeconds() > 0) {
            probe.initialDelaySeconds(plan.initialDelaySeconds());
        }
        ProbeCheck check = plan.check();
        if (check instanceof ProbeCheck.Http http) {
            return probe.httpGet(HTTPGetActionArgs.builder()
                            .path(http.path())
                            .port(http.port())
                            .scheme("HTTP")
                            .build())
                    .build();
        }
        if (check instanceof ProbeCheck.Tcp tcp) {
            return probe.tcpSocket(
                            TCPSocketActionArgs.builder().port(tcp.port()).build())
                    .build();
        }
        return probe.exec(ExecActionArgs.builder()
                        .command(((ProbeCheck.Exec) check).command())
                        .build())
                .build();
    }
}
