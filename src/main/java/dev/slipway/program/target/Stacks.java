package dev.slipway.program.target;

import com.pulumi.core.Output;
import dev.slipway.components.aws.AwsStack;
import dev.slipway.components.kubernetes.KubernetesStack;
import dev.slipway.components.vps.VpsStack;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** Builds a plan and names what the stack gives back. */
public final class Stacks {
    private Stacks() {}

    /**
     * Registers every resource of the plan.
     *
     * @param secrets value of a secret of the stack by its name
     * @param appDirectory folder of the app file, from which a site's built files are named
     * @return the stack's outputs by name (contract 6), and what only one target has, such as DNS records to make by hand
     */
    public static Map<String, Output<?>> build(
            TargetPlan plan, Function<String, Output<String>> secrets, Path appDirectory) {
        if (plan instanceof TargetPlan.Vps vps) {
            return VpsStack.build(vps.plan(), secrets).byName();
        }
        if (plan instanceof TargetPlan.Aws aws) {
            AwsStack stack = AwsStack.build(aws.plan(), secrets, appDirectory);
            Map<String, Output<?>> outputs = stack.outputs().byName();
            outputs.put("dnsRecords", stack.dnsRecords());
            outputs.put("runbook", Output.of(aws.plan().runbook()));
            return outputs;
        }
        return KubernetesStack.build(((TargetPlan.Kubernetes) plan).plan(), secrets)
                .byName();
    }
}
