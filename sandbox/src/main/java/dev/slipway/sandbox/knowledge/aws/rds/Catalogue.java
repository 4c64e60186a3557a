package dev.slipway.sandbox.knowledge.aws.rds;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import java.util.List;

/** RDS's types. */
public final class Catalogue implements ServiceCatalogue {
    @Override
    public List<Knowledge> types() {
        return List.of(
                Instances.instance(),
                BackupReplications.replication(),
                SubnetGroups.subnetGroup(),
                ParameterGroups.parameterGroup());
    }
}
