package dev.slipway.sandbox.knowledge.aws.rds;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.world.Stored;
import java.util.Optional;

/** What RDS refuses about a database server's neighbours: subnets, groups, keys, parameters, sources. */
final class InstanceReferences {
    private InstanceReferences() {}

    static Knowledge add(Knowledge instance) {
        return instance.check(
                        "db-subnet-group-missing",
                        "DBSubnetGroupNotFoundFault: DB subnet group '…' does not exist",
                        Rules.exists(
                                "dbSubnetGroupName",
                                SubnetGroups.TYPE,
                                "DBSubnetGroupNotFoundFault: DB subnet group '%s' does not exist"))
                .check(
                        "db-group-missing",
                        "InvalidParameterValue: Invalid security group",
                        Aws.groupsExist("vpcSecurityGroupIds"))
                .check(
                        "db-key-missing",
                        "KMSKeyNotAccessibleFault: The specified KMS key does not exist",
                        Aws.keyExists(
                                "kmsKeyId",
                                "KMSKeyNotAccessibleFault: The specified KMS key [%s] does not exist, is not enabled or you do not have permissions to access it"))
                .check("db-key-unencrypted", "InvalidParameterCombination: kmsKeyId without storageEncrypted", s -> {
                    if (s.in().has("kmsKeyId") && !s.in().flag("storageEncrypted")) {
                        s.refuse(
                                "storageEncrypted",
                                "InvalidParameterCombination: kmsKeyId is given, but storageEncrypted is not true",
                                "Set storageEncrypted.");
                    }
                })
                .check(
                        "db-monitoring-role-missing",
                        "InvalidParameterValue: IAM role ARN value is invalid or does not exist",
                        Aws.roleExists(
                                "monitoringRoleArn",
                                "InvalidParameterValue: IAM role ARN value %s is invalid or does not include the required permissions"))
                .check(
                        "db-parameter-group-missing",
                        "DBParameterGroupNotFound: DBParameterGroup not found: …",
                        s -> s.in().text("parameterGroupName")
                                .filter(n -> !n.startsWith("default."))
                                .filter(n ->
                                        s.world().find(ParameterGroups.TYPE, n).isEmpty())
                                .ifPresent(n -> s.refuse(
                                        "parameterGroupName",
                                        "DBParameterGroupNotFound: DBParameterGroup not found: " + n,
                                        "Refer to the parameter group's own name output.")))
                .check(
                        "db-parameter-family",
                        "InvalidParameterCombination: The parameter group … with DBParameterGroupFamily … can't be used for this instance",
                        InstanceReferences::family)
                .check(
                        "db-multi-az-zones",
                        "InvalidVPCNetworkStateFault: DB Subnet Group doesn't meet availability zone coverage requirement",
                        InstanceReferences::zones)
                .check(
                        "db-zone-multi-az",
                        "InvalidParameterCombination: Requesting a specific availability zone is not valid for Multi-AZ instances",
                        s -> {
                            if (s.in().flag("multiAz") && s.in().has("availabilityZone") && !s.exists()) {
                                s.refuse(
                                        "availabilityZone",
                                        "InvalidParameterCombination: Requesting a specific availability zone is not valid for Multi-AZ instances.",
                                        "Leave it out.");
                            }
                        })
                .check("db-source-missing", "DBInstanceNotFound: DBInstance … not found", s -> s.in().text(
                                "replicateSourceDb")
                        .filter(ref -> Instances.source(s).isEmpty())
                        .ifPresent(ref -> s.refuse(
                                "replicateSourceDb",
                                "DBInstanceNotFound: DBInstance " + ref + " not found",
                                "Refer to the source's identifier, or its arn in another region.")))
                .check(
                        "db-source-key",
                        "InvalidParameterCombination: Your request does not require the KMS key parameter",
                        s -> Instances.source(s)
                                .filter(r -> r.scope().equals(s.region()) && s.in().has("kmsKeyId") && !s.exists())
                                .ifPresent(r -> s.refuse(
                                        "kmsKeyId",
                                        "InvalidParameterCombination: Your request does not require the KMS key parameter. Please remove the KMS key parameter and try your request again.",
                                        "A replica in the source's region takes the source's key.")))
                .check(
                        "db-source-backups",
                        "InvalidDBInstanceState: Automated backups are not enabled for this database instance",
                        s -> Instances.source(s)
                                .filter(r -> r.out().number("backupRetentionPeriod", 0) == 0)
                                .ifPresent(r -> s.refuse(
                                        "replicateSourceDb",
                                        "InvalidDBInstanceState: Automated backups are not enabled for this database instance",
                                        "Set the source's backupRetentionPeriod above 0.")))
                .check(
                        "db-source-managed-password",
                        "InvalidParameterValue: Creating read replicas for source instance with engine … where ManageMasterUserPassword is enabled is not supported",
                        s -> Instances.source(s)
                                .filter(r -> r.in().flag("manageMasterUserPassword"))
                                .filter(r -> !r.out().text("engine", "").startsWith("sqlserver"))
                                .ifPresent(r -> s.refuse(
                                        "replicateSourceDb",
                                        "InvalidParameterValue: Creating read replicas for source instance with engine "
                                                + r.out().text("engine", "")
                                                + " where ManageMasterUserPassword is enabled is not supported",
                                        "Give the source a password of its own instead of manageMasterUserPassword.")));
    }

    private static void family(Subject s) {
        Optional<Stored> group =
                s.in().text("parameterGroupName").flatMap(n -> Instances.byName(s, ParameterGroups.TYPE, n));
        String wanted = Instances.family(s);
        group.map(g -> g.in().text("family", ""))
                .filter(f -> s.in().has("engineVersion") && !f.equals(wanted))
                .ifPresent(f -> s.refuse(
                        "parameterGroupName",
                        "InvalidParameterCombination: The parameter group " + s.in().text("parameterGroupName", "")
                                + " with DBParameterGroupFamily " + f + " can't be used for this instance",
                        "Use a parameter group with DBParameterGroupFamily " + wanted + "."));
    }

    private static void zones(Subject s) {
        if (!s.in().flag("multiAz")) {
            return;
        }
        s.in().text("dbSubnetGroupName")
                .flatMap(n -> Instances.byName(s, SubnetGroups.TYPE, n))
                .filter(g -> Aws.zones(Instances.subnetsOfGroup(s, g)) < 2)
                .ifPresent(g -> s.refuse(
                        "multiAz",
                        "InvalidVPCNetworkStateFault: DB Subnet Group doesn't meet availability zone coverage requirement. Please add subnets to cover at least 2 availability zones",
                        "Add subnets to " + g.id() + "."));
    }
}
