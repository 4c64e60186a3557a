package dev.slipway.program.target;

import dev.slipway.planner.aws.AwsPlan;
import dev.slipway.planner.kubernetes.KubernetesPlan;
import dev.slipway.planner.vps.VpsPlan;

/** The plan of one of the targets. */
public sealed interface TargetPlan {
    /** Docker on one host. */
    record Vps(VpsPlan plan) implements TargetPlan {}

    /** An AWS account. */
    record Aws(AwsPlan plan) implements TargetPlan {}

    /** A namespace of a cluster. */
    record Kubernetes(KubernetesPlan plan) implements TargetPlan {}

    /** The plan record itself, for printing and comparing. */
    default Object record() {
        if (this instanceof Vps vps) {
            return vps.plan();
        }
        if (this instanceof Aws aws) {
            return aws.plan();
        }
        return ((Kubernetes) this).plan();
    }
}
