package dev.slipway.components.aws;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import dev.slipway.planner.aws.Tier;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A VPC to put things in, made by {@link AwsNetwork} or by others.
 *
 * @param vpcId id of the VPC
 * @param subnetIds ids of the subnets of each tier
 * @param waysOut routes and endpoints by which tasks reach their images, secrets and logs; a task waits for them
 */
public record NetworkHandle(Output<String> vpcId, Map<Tier, List<Output<String>>> subnetIds, List<Resource> waysOut) {
    public NetworkHandle {
        subnetIds = Collections.unmodifiableMap(new EnumMap<>(subnetIds));
        waysOut = List.copyOf(waysOut);
    }

    /** Ids of the subnets of a tier as one output. */
    public Output<List<String>> subnets(Tier tier) {
        return Output.all(subnetIds.getOrDefault(tier, List.of()));
    }
}
