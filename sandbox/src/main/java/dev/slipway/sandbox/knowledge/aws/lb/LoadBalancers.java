package dev.slipway.sandbox.knowledge.aws.lb;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import java.util.Locale;

/** A load balancer. */
final class LoadBalancers {
    static final String TYPE = "aws:lb/loadBalancer:LoadBalancer";

    private LoadBalancers() {}

    static Knowledge loadBalancer() {
        return Knowledge.of(TYPE)
                .named("name", 32, false, "namePrefix")
                .replaceOn("namePrefix", "internal", "loadBalancerType")
                .unordered("subnets", "securityGroups")
                .fill("loadBalancerType", "application")
                .fill("internal", false)
                .fill("idleTimeout", 60)
                .fill("enableDeletionProtection", false)
                .fill("enableHttp2", true)
                .fill("dropInvalidHeaderFields", false)
                .fill("desyncMitigationMode", "defensive")
                .fill("ipAddressType", "ipv4")
                .id(LoadBalancers::arn)
                .out("arn", LoadBalancers::arn)
                .out("arnSuffix", s -> arn(s).substring(arn(s).indexOf(":loadbalancer/") + 14))
                .out("name", LoadBalancers::name)
                .out(
                        "dnsName",
                        s -> (s.in().flag("internal") ? "internal-" : "") + name(s) + "-"
                                + Hashes.digits(s.seed("dns"), 10) + "." + s.region() + ".elb.amazonaws.com")
                .out("zoneId", s -> zone(s.region()))
                .out("vpcId", s -> Aws.subnets(s, "subnets").stream()
                        .findFirst()
                        .map(r -> r.in().text("vpcId", ""))
                        .orElse(""))
                .check(
                        "load-balancer-name",
                        "ValidationError: The load balancer name '…' contains invalid characters",
                        Rules.matches(
                                "name",
                                "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?",
                                "ValidationError: The load balancer name '%s' must be at most 32 letters, digits and hyphens, and cannot begin or end with a hyphen",
                                "Shorten or change the name."))
                .check(
                        "load-balancer-name-reserved",
                        "ValidationError: The load balancer name '…' cannot start with 'internal-'",
                        Rules.all(
                                "name",
                                n -> !n.startsWith("internal-"),
                                "ValidationError: Name '%s' cannot start with \"internal-\"",
                                "Choose another name."))
                .check(
                        "load-balancer-name-taken",
                        "DuplicateLoadBalancerName: A load balancer with the same name '…' exists",
                        Rules.unique(
                                "name",
                                "DuplicateLoadBalancerName: A load balancer with the same name '%s' exists, but with different settings",
                                "Choose another name."))
                .check(
                        "load-balancer-subnet-missing",
                        "SubnetNotFound: The subnet ID '…' does not exist",
                        Aws.subnetsExist("subnets"))
                .check(
                        "load-balancer-two-zones",
                        "ValidationError: At least two subnets in two different Availability Zones must be specified",
                        s -> {
                            var subnets = Aws.subnets(s, "subnets");
                            boolean application = s.in().text("loadBalancerType", "application")
                                    .equals("application");
                            if (application
                                    && s.in().has("subnets")
                                    && subnets.size() == s.in().texts("subnets").size()
                                    && Aws.zones(subnets) < 2) {
                                s.refuse(
                                        "subnets",
                                        "ValidationError: At least two subnets in two different Availability Zones must be specified",
                                        "Give subnets of two zones.");
                            }
                        })
                .check(
                        "load-balancer-one-per-zone",
                        "InvalidConfigurationRequest: A load balancer cannot be attached to multiple subnets in the same Availability Zone",
                        s -> {
                            var subnets = Aws.subnets(s, "subnets");
                            if (Aws.zones(subnets) < subnets.size()) {
                                s.refuse(
                                        "subnets",
                                        "InvalidConfigurationRequest: A load balancer cannot be attached to multiple subnets in the same Availability Zone",
                                        "Give one subnet of each zone.");
                            }
                        })
                .check(
                        "load-balancer-group-missing",
                        "InvalidSecurityGroup: The security group '…' does not exist",
                        Aws.groupsExist("securityGroups"))
                .check(
                        "load-balancer-idle-timeout",
                        "ValidationError: idle timeout out of range",
                        Rules.between(
                                "idleTimeout",
                                1,
                                4000,
                                "ValidationError: 'idle_timeout.timeout_seconds' value '%s' is out of range"))
                .check(
                        "load-balancer-log-bucket",
                        "InvalidConfigurationRequest: Access Denied for bucket",
                        s -> s.in().text("accessLogs.bucket")
                                .filter(b -> s.in().flag("accessLogs.enabled"))
                                .filter(b -> s.world().everything().stream()
                                        .noneMatch(r -> r.token().startsWith("aws:s3/bucket") && r.id().equals(b)))
                                .ifPresent(b -> s.refuse(
                                        "accessLogs.bucket",
                                        "InvalidConfigurationRequest: Access Denied for bucket: " + b
                                                + ". Please check S3bucket permission",
                                        "The bucket must exist and let the load balancer write.")))
                .onDelete(
                        "load-balancer-protected",
                        "OperationNotPermitted: Load balancer '…' cannot be deleted because deletion protection is enabled",
                        s -> {
                            if (s.in().flag("enableDeletionProtection")) {
                                s.letGo(
                                        "enableDeletionProtection",
                                        "OperationNotPermitted: Load balancer '" + s.id()
                                                + "' cannot be deleted because deletion protection is enabled",
                                        "Set enableDeletionProtection to false and update first.");
                            }
                        });
    }

    private static String name(Subject s) {
        return s.in().text("name").orElseGet(() -> s.in().text("namePrefix", "tf-lb-") + s.hex("name", 20));
    }

    private static String arn(Subject s) {
        String kind = s.in().text("loadBalancerType", "application").equals("network") ? "net" : "app";
        return s.arn("elasticloadbalancing", "loadbalancer/" + kind + "/" + name(s) + "/" + s.hex("arn", 16));
    }

    /** The hosted zone of load balancers, one for each region. */
    static String zone(String region) {
        return switch (region) {
            case "us-east-1" -> "Z35SXDOTRQ7X7K";
            case "us-east-2" -> "Z3AADJGX6KTTL2";
            case "us-west-1" -> "Z368ELLRRE2KJ0";
            case "us-west-2" -> "Z1H1FL5HABSF5";
            case "eu-west-1" -> "Z32O12XQLNTSW2";
            case "eu-west-2" -> "ZHURV8PSTC4K8";
            case "eu-west-3" -> "Z3Q77PNBQS71R4";
            case "eu-central-1" -> "Z215JYRZR1TBD5";
            case "eu-north-1" -> "Z23TAZ6LKFMNIO";
            case "ap-southeast-1" -> "Z1LMS91P8CMLE5";
            case "ap-southeast-2" -> "Z1GM3OXH4ZPM65";
            case "ap-northeast-1" -> "Z14GRHDCWA56QT";
            case "ap-south-1" -> "ZP97RAFLXTNZK";
            default -> "Z" + Hashes.capitals(region.toLowerCase(Locale.ROOT), 13);
        };
    }
}
