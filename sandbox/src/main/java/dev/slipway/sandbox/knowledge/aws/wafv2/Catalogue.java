package dev.slipway.sandbox.knowledge.aws.wafv2;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.value.Props;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** WAF's types. */
public final class Catalogue implements ServiceCatalogue {
    private static final String ACL = "aws:wafv2/webAcl:WebAcl";
    private static final int CAPACITY = 5000;
    /** Web ACL capacity units of AWS's own rule groups, from the developer guide. */
    private static final Map<String, Integer> MANAGED = Map.of(
            "AWSManagedRulesCommonRuleSet",
            700,
            "AWSManagedRulesAdminProtectionRuleSet",
            100,
            "AWSManagedRulesKnownBadInputsRuleSet",
            200,
            "AWSManagedRulesSQLiRuleSet",
            200,
            "AWSManagedRulesLinuxRuleSet",
            200,
            "AWSManagedRulesUnixRuleSet",
            100,
            "AWSManagedRulesAmazonIpReputationList",
            25,
            "AWSManagedRulesAnonymousIpList",
            50,
            "AWSManagedRulesBotControlRuleSet",
            50,
            "AWSManagedRulesPHPRuleSet",
            100);

    @Override
    public List<Knowledge> types() {
        return List.of(acl(), association(), logging());
    }

    private static Knowledge acl() {
        return Knowledge.of(ACL)
                .named("name", 128, false, "namePrefix")
                .replaceOn("scope")
                .unordered("rules")
                .id(s -> Hashes.uuid(s.seed("id")))
                .out(
                        "arn",
                        s -> s.arn(
                                "wafv2",
                                (s.in().text("scope", "").equals("CLOUDFRONT") ? "global" : "regional") + "/webacl/"
                                        + s.in().text("name", "") + "/" + Hashes.uuid(s.seed("id"))))
                .out("capacity", s -> (double) capacity(s))
                .out("lockToken", s -> Hashes.uuid(s.seed("lock")))
                .check(
                        "waf-scope",
                        "WAFInvalidParameterException: scope",
                        Rules.oneOf(
                                "scope",
                                List.of("REGIONAL", "CLOUDFRONT"),
                                "WAFInvalidParameterException: Error reason: The scope is not valid., field:"
                                        + " SCOPE_VALUE, parameter: %s"))
                .check(
                        "waf-cloudfront-region",
                        "WAFInvalidParameterException: The scope is not valid., field: SCOPE_VALUE, parameter:"
                                + " CLOUDFRONT",
                        s -> {
                            if (s.in().text("scope", "").equals("CLOUDFRONT")
                                    && !s.region().equals("us-east-1")) {
                                s.refuse(
                                        "scope",
                                        "WAFInvalidParameterException: Error reason: The scope is not valid., field:"
                                                + " SCOPE_VALUE, parameter: CLOUDFRONT",
                                        "Web ACLs for CloudFront are made in us-east-1: use that region's provider.");
                            }
                        })
                .check(
                        "waf-priority-twice",
                        "WAFInvalidParameterException: Your statement has multiple rules with the same priority",
                        s -> {
                            Set<Double> seen = new HashSet<>();
                            s.in().each("rules").stream()
                                    .map(r -> r.number("priority", 0))
                                    .filter(p -> !seen.add(p))
                                    .forEach(p -> s.refuse(
                                            "rules",
                                            "WAFInvalidParameterException: Error reason: You have used duplicate"
                                                    + " priorities: "
                                                    + Props.written(p),
                                            "Give every rule its own."));
                        })
                .check("waf-name-twice", "WAFInvalidParameterException: duplicate rule name", s -> {
                    Set<String> seen = new HashSet<>();
                    s.in().each("rules").stream()
                            .map(r -> r.text("name", ""))
                            .filter(n -> !seen.add(n))
                            .forEach(n -> s.refuse(
                                    "rules", "WAFDuplicateItemException: two rules are called " + n, "Rename one."));
                })
                .check(
                        "waf-action",
                        "WAFInvalidParameterException: a rule needs action or overrideAction",
                        s -> s.in().each("rules").forEach(r -> action(s, r)))
                .check(
                        "waf-rate",
                        "WAFInvalidParameterException: the rate limit must be 10 to 2000000000",
                        s -> s.in().each("rules").stream()
                                .flatMap(r -> r.number("statement.rateBasedStatement.limit").stream())
                                .filter(l -> l < 10 || l > 2_000_000_000d)
                                .forEach(l -> s.refuse(
                                        "rules",
                                        "WAFInvalidParameterException: Error reason: The rate limit must be between 10"
                                                + " and 2000000000, found "
                                                + Props.written(l),
                                        "Change the limit.")))
                .check("waf-capacity", "WAFLimitsExceededException: the web ACL capacity of 5000 is exceeded", s -> {
                    int used = capacity(s);
                    if (used > CAPACITY) {
                        s.refuse(
                                "rules",
                                "WAFLimitsExceededException: AWS WAF couldn't perform the operation because you"
                                        + " exceeded your resource limit: "
                                        + used + " of " + CAPACITY + " capacity units",
                                "Remove rules.");
                    }
                })
                .check(
                        "waf-managed",
                        "WAFInvalidParameterException: the managed rule group does not exist",
                        s -> s.in().each("rules").stream()
                                .filter(r -> r.text("statement.managedRuleGroupStatement.vendorName", "")
                                        .equals("AWS"))
                                .map(r -> r.text("statement.managedRuleGroupStatement.name", ""))
                                .filter(n -> !n.startsWith("AWSManagedRules"))
                                .forEach(n -> s.refuse(
                                        "rules",
                                        "WAFNonexistentItemException: AWS has no managed rule group " + n,
                                        "Use one such as AWSManagedRulesCommonRuleSet.")))
                .onDelete(
                        "waf-in-use",
                        "WAFAssociatedItemException: AWS WAF couldn't perform the operation because your resource is"
                                + " being used by another resource",
                        s -> s.world().everywhere("aws:wafv2/webAclAssociation:WebAclAssociation").stream()
                                .filter(r -> r.in().text("webAclArn", "").endsWith("/" + s.id()))
                                .findFirst()
                                .ifPresent(r -> s.refuse(
                                        "",
                                        "WAFAssociatedItemException: AWS WAF couldn't perform the operation because"
                                                + " your resource is being used by another resource",
                                        "Delete " + r.id() + " first.")));
    }

    private static void action(Subject s, Props rule) {
        boolean group =
                rule.has("statement.managedRuleGroupStatement") || rule.has("statement.ruleGroupReferenceStatement");
        if (group
                ? !rule.has("overrideAction") || rule.has("action")
                : !rule.has("action") || rule.has("overrideAction")) {
            s.refuse(
                    "rules",
                    "WAFInvalidParameterException: Error reason: A reference in your rule statement is not valid: rule "
                            + rule.text("name", "") + " needs " + (group ? "overrideAction" : "action"),
                    group
                            ? "Rule groups take overrideAction, with none {} to keep their own actions."
                            : "Give it action: allow, block or count.");
        }
    }

    private static int capacity(Subject s) {
        int sum = 0;
        for (Props rule : s.in().each("rules")) {
            sum += rule.has("statement.managedRuleGroupStatement")
                    ? MANAGED.getOrDefault(rule.text("statement.managedRuleGroupStatement.name", ""), 100)
                    : rule.has("statement.rateBasedStatement") ? 2 : 10;
        }
        return sum;
    }

    private static Knowledge association() {
        return Knowledge.of("aws:wafv2/webAclAssociation:WebAclAssociation")
                .replaceOn("resourceArn", "webAclArn")
                .id(s -> s.in().text("webAclArn", "") + "," + s.in().text("resourceArn", ""))
                .check(
                        "waf-association-acl-missing",
                        "WAFNonexistentItemException: AWS WAF couldn't perform the operation because your resource"
                                + " doesn't exist",
                        Rules.existsByArn(
                                "webAclArn", "WAFNonexistentItemException: the web ACL %s doesn't exist", ACL))
                .check(
                        "waf-association-scope",
                        "WAFInvalidParameterException: a CLOUDFRONT web ACL is no load balancer's",
                        s -> s.in().text("webAclArn")
                                .filter(a -> a.contains(":global/"))
                                .ifPresent(a -> s.refuse(
                                        "webAclArn",
                                        "WAFInvalidParameterException: Error reason: The ARN isn't valid: a web ACL of"
                                                + " scope CLOUDFRONT cannot be associated",
                                        "Use a REGIONAL one; distributions name theirs in webAclId.")))
                .check(
                        "waf-association-balancer-missing",
                        "WAFUnavailableEntityException: the load balancer doesn't exist",
                        s -> s.in().text("resourceArn")
                                .filter(a -> a.contains(":loadbalancer/")
                                        && s.world()
                                                .by("arn", a, "aws:lb/loadBalancer:LoadBalancer")
                                                .isEmpty())
                                .ifPresent(a -> s.refuse(
                                        "resourceArn",
                                        "WAFUnavailableEntityException: AWS WAF couldn't retrieve the resource " + a,
                                        "Refer to the load balancer's own arn output.")));
    }

    private static Knowledge logging() {
        return Knowledge.of("aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration")
                .replaceOn("resourceArn")
                .id(s -> s.in().text("resourceArn", ""))
                .check(
                        "waf-logging-acl-missing",
                        "WAFNonexistentItemException: the web ACL doesn't exist",
                        Rules.existsByArn(
                                "resourceArn", "WAFNonexistentItemException: the web ACL %s doesn't exist", ACL))
                .check(
                        "waf-logging-name",
                        "WAFLogDestinationPermissionIssueException: the destination's name must begin with"
                                + " aws-waf-logs-",
                        s -> s.in().texts("logDestinationConfigs").stream()
                                .filter(a -> !a.matches(".*[:/]aws-waf-logs-.*"))
                                .forEach(a -> s.refuse(
                                        "logDestinationConfigs",
                                        "WAFInvalidParameterException: Error reason: The ARN isn't valid: " + a,
                                        "The log group's or bucket's name must begin with aws-waf-logs-.")));
    }
}
