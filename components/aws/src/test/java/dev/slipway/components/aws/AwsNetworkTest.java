package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.slipway.planner.aws.NatMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AwsNetworkTest extends CloudTest {
    @Test
    void threeTiersLieInEachZone() {
        build(() -> network(NatMode.SINGLE));

        assertThat(mocks.ofType("aws:ec2/subnet:Subnet")).hasSize(6).allSatisfy(subnet -> assertThat(subnet.inputs)
                .containsEntry("mapPublicIpOnLaunch", false));
    }

    @Test
    void theDefaultGroupLetsNothingThrough() {
        build(() -> network(NatMode.SINGLE));

        assertThat(mocks.only("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup").inputs)
                .doesNotContainKeys("ingress", "egress");
    }

    @Test
    void trafficIsRecordedByARoleThatCanDoNothingElse() {
        build(() -> network(NatMode.SINGLE));

        assertThat(mocks.only("aws:ec2/flowLog:FlowLog").inputs).containsEntry("trafficType", "ALL");
        assertThat(mocks.only("aws:iam/rolePolicy:RolePolicy")
                        .inputs
                        .get("policy")
                        .toString())
                .contains("logs:PutLogEvents")
                .doesNotContain("\"Resource\":[\"*\"]");
    }

    @Test
    void natFollowsThePlan() {
        build(() -> network(NatMode.PER_ZONE));

        assertThat(mocks.ofType("aws:ec2/natGateway:NatGateway")).hasSize(2);
    }

    @Test
    void withoutNatEndpointsReachAwsServices() {
        build(() -> {
            AwsNetwork network = network(NatMode.NONE);
            network.interfaceEndpoints(ACCOUNT, Output.of("sg-endpoints"));
            return network;
        });

        assertThat(mocks.ofType("aws:ec2/natGateway:NatGateway")).isEmpty();
        assertThat(mocks.ofType("aws:ec2/vpcEndpoint:VpcEndpoint"))
                .extracting(endpoint -> endpoint.inputs.get("serviceName"))
                .contains(
                        "com.amazonaws.eu-central-1.s3",
                        "com.amazonaws.eu-central-1.ecr.dkr",
                        "com.amazonaws.eu-central-1.secretsmanager");
    }

    @Test
    void theDataTierHasNoWayOut() {
        build(() -> network(NatMode.PER_ZONE));

        assertThat(mocks.ofType("aws:ec2/route:Route"))
                .extracting(route -> route.inputs.get("routeTableId"))
                .doesNotContain("network-data-id")
                .hasSize(3);
    }

    private static AwsNetwork network(NatMode nat) {
        return new AwsNetwork("network", networkPlan(nat), ACCOUNT, Optional.of(KEY), TAGS, OPTIONS);
    }
}
