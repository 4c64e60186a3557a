package dev.slipway.sandbox.knowledge.aws.rds;

import dev.slipway.sandbox.knowledge.Knowledge;
import java.util.List;

/** RDS's types. */
public final class Catalogue implements dev.slipway.sandbox.knowledge.Catalogue {
    @Override
    public List<Knowledge> types() {
        return List.of(Instances.instance(), SubnetGroups.subnetGroup(), ParameterGroups.parameterGroup());
    }
}
