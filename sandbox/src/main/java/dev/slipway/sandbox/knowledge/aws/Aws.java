package dev.slipway.sandbox.knowledge.aws;

import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.world.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The types and references that many AWS services share. */
public final class Aws {
    /** A virtual network. */
    public static final String VPC = "aws:ec2/vpc:Vpc";
    /** A part of a network in one zone. */
    public static final String SUBNET = "aws:ec2/subnet:Subnet";
    /** A set of firewall rules. */
    public static final String SECURITY_GROUP = "aws:ec2/securityGroup:SecurityGroup";
    /** An identity that services take on. */
    public static final String ROLE = "aws:iam/role:Role";
    /** An encryption key. */
    public static final String KEY = "aws:kms/key:Key";
    /** A key's copy in another region. */
    public static final String REPLICA_KEY = "aws:kms/replicaKey:ReplicaKey";
    /** A key's name. */
    public static final String ALIAS = "aws:kms/alias:Alias";
    /** A TLS certificate. */
    public static final String CERTIFICATE = "aws:acm/certificate:Certificate";
    /** A topic for notifications. */
    public static final String TOPIC = "aws:sns/topic:Topic";
    /** A group of log streams. */
    public static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";

    private Aws() {}

    /** The VPC must exist here. */
    public static Consumer<Subject> vpcExists(String path) {
        return Rules.exists(path, VPC, "InvalidVpcID.NotFound: The vpc ID '%s' does not exist");
    }

    /** Every subnet must exist here. */
    public static Consumer<Subject> subnetsExist(String path) {
        return Rules.exists(path, SUBNET, "InvalidSubnetID.NotFound: The subnet ID '%s' does not exist");
    }

    /** Every security group must exist here; a VPC's default group exists with the VPC. */
    public static Consumer<Subject> groupsExist(String path) {
        return s -> Rules.texts(s.in(), path).stream()
                .filter(id -> s.world().find(SECURITY_GROUP, id).isEmpty())
                .filter(id -> s.world()
                        .find("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", id)
                        .isEmpty())
                .filter(id -> s.world().by("defaultSecurityGroupId", id, VPC).isEmpty())
                .forEach(id -> s.refuse(
                        path,
                        "InvalidGroup.NotFound: The security group '" + id + "' does not exist",
                        "Refer to the group's own id output, in the same region."));
    }

    /** The role must exist; roles of AWS itself are taken to. */
    public static Consumer<Subject> roleExists(String path, String says) {
        return s -> Rules.texts(s.in(), path).stream()
                .filter(arn -> !arn.contains(":role/aws-service-role/"))
                .filter(arn -> s.world().by("arn", arn, ROLE).isEmpty())
                .forEach(arn -> s.refuse(
                        path,
                        String.format(says, arn),
                        "Refer to the role's own arn output, so that it is made first."));
    }

    /** The key must exist in this region, by id, ARN or alias; AWS's own keys do. */
    public static Consumer<Subject> keyExists(String path, String says) {
        return s -> s.in().text(path)
                .filter(key -> !keyIsThere(s, key))
                .ifPresent(key -> s.refuse(
                        path,
                        String.format(says, key),
                        "Refer to a key of region " + s.region() + " by its arn output."));
    }

    private static boolean keyIsThere(Subject s, String key) {
        if (key.contains("alias/aws/")) {
            return true;
        }
        List<Stored> keys = new ArrayList<>(s.world().all(KEY));
        keys.addAll(s.world().all(REPLICA_KEY));
        boolean byKey = keys.stream()
                .anyMatch(r -> r.id().equals(key) || key.equals(r.outputs().get("arn")));
        return byKey
                || s.world().all(ALIAS).stream()
                        .anyMatch(r ->
                                r.id().equals(key) || key.equals(r.outputs().get("arn")));
    }

    /** The subnets among these ids that exist here. */
    public static List<Stored> subnets(Subject s, String path) {
        return Rules.texts(s.in(), path).stream()
                .map(id -> s.world().find(SUBNET, id))
                .flatMap(Optional::stream)
                .toList();
    }

    /** In how many zones these subnets lie. */
    public static long zones(List<Stored> subnets) {
        return subnets.stream()
                .map(r -> r.out().text("availabilityZone", ""))
                .distinct()
                .count();
    }

    /** {@code [A-Za-z0-9]} in the order in which names allow them, for ids such as {@code vpc-0abc…}. */
    public static String id(Subject s, String prefix) {
        return prefix + "-0" + s.hex("id", 16);
    }
}
