package dev.slipway.sandbox.knowledge.aws.ec2;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import java.util.ArrayList;
import java.util.List;

/** EC2's network types. */
public final class Catalogue implements ServiceCatalogue {
    @Override
    public List<Knowledge> types() {
        List<Knowledge> all = new ArrayList<>(
                List.of(Vpcs.vpc(), Subnets.subnet(), NetworkAcls.acl(), FlowLogs.flowLog(), VpcEndpoints.endpoint()));
        all.addAll(Gateways.types());
        all.addAll(Routes.types());
        all.addAll(SecurityGroups.types());
        return all;
    }
}
