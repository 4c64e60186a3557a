package dev.slipway.sandbox.knowledge.aws.ec2;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.aws.Aws;
import java.util.List;

/** A record of who talked to whom. */
final class FlowLogs {
    private FlowLogs() {}

    static Knowledge flowLog() {
        return Knowledge.of("aws:ec2/flowLog:FlowLog")
                .replaceOnAllBut("tags")
                .fill("logDestinationType", "cloud-watch-logs")
                .fill("maxAggregationInterval", 600)
                .id(s -> "fl-0" + s.hex("id", 16))
                .out("arn", s -> s.arn("ec2", "vpc-flow-log/" + s.id()))
                .check(
                        "flow-log-vpc-missing",
                        "InvalidVpcID.NotFound: The vpc ID '…' does not exist",
                        Aws.vpcExists("vpcId"))
                .check("flow-log-target", "InvalidParameter: one of vpcId, subnetId, eniId", s -> {
                    if (!s.in().has("vpcId")
                            && !s.in().has("subnetId")
                            && !s.in().has("eniId")
                            && !s.in().has("transitGatewayId")
                            && !s.in().has("transitGatewayAttachmentId")) {
                        s.refuse(
                                "vpcId",
                                "InvalidParameter: one of `eni_id,subnet_id,transit_gateway_attachment_id,transit_gateway_id,vpc_id` must be specified",
                                "Say what to watch.");
                    }
                })
                .check(
                        "flow-log-traffic",
                        "InvalidParameter: trafficType",
                        Rules.oneOf(
                                "trafficType",
                                List.of("ACCEPT", "REJECT", "ALL"),
                                "InvalidParameter: expected traffic_type to be one of [\"ACCEPT\" \"REJECT\" \"ALL\"], got %s"))
                .check(
                        "flow-log-interval",
                        "InvalidParameter: maxAggregationInterval",
                        Rules.oneOf(
                                "maxAggregationInterval",
                                List.of("60", "600"),
                                "InvalidParameter: expected max_aggregation_interval to be one of [60 600], got %s"))
                .check(
                        "flow-log-role-missing",
                        "InvalidParameter: DeliverLogsPermissionArn",
                        Aws.roleExists("iamRoleArn", "InvalidParameter: Access error: the role %s cannot be assumed"));
    }
}
