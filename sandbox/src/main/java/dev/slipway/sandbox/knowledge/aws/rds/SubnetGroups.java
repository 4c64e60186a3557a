package dev.slipway.sandbox.knowledge.aws.rds;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.aws.Aws;
import java.util.List;
import java.util.Locale;

/** The subnets that a database may lie in. */
final class SubnetGroups {
    static final String TYPE = "aws:rds/subnetGroup:SubnetGroup";

    private SubnetGroups() {}

    static Knowledge subnetGroup() {
        return Knowledge.of(TYPE)
                .named("name", 255, true, "namePrefix")
                .replaceOn("namePrefix")
                .unordered("subnetIds")
                .fill("description", "Managed by Pulumi")
                .id(s -> s.in().text("name", ""))
                .out("arn", s -> s.arn("rds", "subgrp:" + s.in().text("name", "")))
                .out("vpcId", s -> Aws.subnets(s, "subnetIds").stream()
                        .findFirst()
                        .map(r -> r.in().text("vpcId", ""))
                        .orElse(""))
                .out("supportedNetworkTypes", s -> List.of("IPV4"))
                .check(
                        "db-subnet-group-name",
                        "InvalidParameterValue: only lowercase alphanumeric characters, hyphens, underscores, periods, and spaces allowed in \"name\"",
                        Rules.matches(
                                "name",
                                "(?!default$)[a-z0-9 ._-]{1,255}",
                                "InvalidParameterValue: only lowercase alphanumeric characters, hyphens, underscores, periods, and spaces allowed in \"name\", and not \"default\"; found '%s'",
                                "Change the name."))
                .check(
                        "db-subnet-group-name-lower",
                        "InvalidParameterValue: DBSubnetGroupName must be lower case",
                        Rules.all(
                                "name",
                                n -> n.equals(n.toLowerCase(Locale.ROOT)),
                                "InvalidParameterValue: '%s' is not lower case",
                                "Write the name in lower case."))
                .check(
                        "db-subnet-group-name-taken",
                        "DBSubnetGroupAlreadyExists: The DB subnet group '…' already exists",
                        Rules.unique(
                                "name",
                                "DBSubnetGroupAlreadyExists: The DB subnet group '%s' already exists",
                                "Choose another name."))
                .check(
                        "db-subnet-group-subnet-missing",
                        "InvalidSubnet: Some input subnets are invalid",
                        Aws.subnetsExist("subnetIds"))
                .check(
                        "db-subnet-group-zones",
                        "DBSubnetGroupDoesNotCoverEnoughAZs: The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement",
                        s -> {
                            var subnets = Aws.subnets(s, "subnetIds");
                            if (subnets.size() == s.in().texts("subnetIds").size() && Aws.zones(subnets) < 2) {
                                s.refuse(
                                        "subnetIds",
                                        "DBSubnetGroupDoesNotCoverEnoughAZs: The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement",
                                        "Give subnets of at least two zones.");
                            }
                        })
                .onDelete(
                        "db-subnet-group-in-use",
                        "InvalidDBSubnetGroupStateFault: Cannot delete the subnet group '…' because at least one database instance is still using it",
                        Rules.unused(
                                "InvalidDBSubnetGroupStateFault: Cannot delete the subnet group '%s' because at least one database instance is still using it",
                                Instances.TYPE, "dbSubnetGroupName"));
    }
}
