package dev.slipway.sandbox.knowledge.aws.cloudfront;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.value.Props;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A site on the edge. */
final class Distributions {
    private static final String TYPE = "aws:cloudfront/distribution:Distribution";
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private Distributions() {}

    static Knowledge distribution() {
        return Knowledge.of(TYPE)
                .global()
                .replaceOn("continuousDeploymentPolicyId")
                .unordered("aliases", "origins", "customErrorResponses", "originGroups")
                .fill("httpVersion", "http2")
                .fill("priceClass", "PriceClass_All")
                .fill("isIpv6Enabled", false)
                .fill("retainOnDelete", false)
                .fill("waitForDeployment", true)
                .id(s -> "E" + Hashes.capitals(s.seed("id"), 13))
                .out("arn", s -> s.globalArn("cloudfront", "distribution/" + s.id()))
                .out(
                        "domainName",
                        s -> "d" + Hashes.hex(s.seed("domain"), 13).toLowerCase(Locale.ROOT) + ".cloudfront.net")
                .out("hostedZoneId", s -> "Z2FDTNDATAQYW2")
                .out("status", s -> "Deployed")
                .out("etag", s -> "E" + Hashes.capitals(s.seed("etag"), 13))
                .out("callerReference", s -> "terraform-" + s.hex("ref", 26))
                .check(
                        "distribution-certificate-region",
                        "InvalidViewerCertificate: The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or doesn't include a valid certificate chain",
                        Distributions::certificate)
                .check(
                        "distribution-alias-certificate",
                        "InvalidViewerCertificate: To add an alternate domain name (CNAME) to a CloudFront distribution, you must attach a trusted certificate",
                        Distributions::aliases)
                .check(
                        "distribution-alias-taken",
                        "CNAMEAlreadyExists: One or more of the CNAMEs you provided are already associated with a different resource",
                        s -> s.world().others(TYPE).stream()
                                .filter(r -> !r.id().equals(s.id()))
                                .flatMap(r -> r.in().texts("aliases").stream())
                                .filter(s.in().texts("aliases")::contains)
                                .forEach(a -> s.refuse(
                                        "aliases",
                                        "CNAMEAlreadyExists: One or more of the CNAMEs you provided are already associated with a different resource: "
                                                + a,
                                        "A name belongs to one distribution.")))
                .check(
                        "distribution-origin-unknown",
                        "NoSuchOrigin: One or more of your origins or origin groups do not exist",
                        Distributions::origins)
                .check("distribution-origin-twice", "InvalidArgument: origin ids must be unique", s -> {
                    Set<String> seen = new HashSet<>();
                    s.in().each("origins").stream()
                            .map(o -> o.text("originId", ""))
                            .filter(o -> !seen.add(o))
                            .forEach(o -> s.refuse(
                                    "origins",
                                    "InvalidArgument: The origin id " + o + " is used twice",
                                    "Rename one."));
                })
                .check(
                        "distribution-access-missing",
                        "InvalidArgument: the origin access control does not exist",
                        s -> s.in().each("origins").stream()
                                .flatMap(o -> o.text("originAccessControlId").stream())
                                .filter(id -> !id.isEmpty()
                                        && s.world()
                                                .find(Catalogue.ACCESS_CONTROL, id)
                                                .isEmpty())
                                .forEach(id -> s.refuse(
                                        "origins",
                                        "NoSuchOriginAccessControl: The origin access control " + id
                                                + " does not exist",
                                        "Refer to its own id output.")))
                .check(
                        "distribution-policy-missing",
                        "NoSuchCachePolicy, NoSuchResponseHeadersPolicy: the policy does not exist",
                        Distributions::policies)
                .check(
                        "distribution-caching",
                        "InvalidArgument: forwardedValues or cachePolicyId",
                        s -> behaviors(s).stream()
                                .filter(b -> b.has("forwardedValues") == b.has("cachePolicyId"))
                                .forEach(b -> s.refuse(
                                        "defaultCacheBehavior",
                                        "InvalidArgument: The parameter ForwardedValues or CachePolicyId is required, and not both",
                                        "Give cachePolicyId.")))
                .check(
                        "distribution-price",
                        "InvalidArgument: price class",
                        Rules.oneOf(
                                "priceClass",
                                List.of("PriceClass_All", "PriceClass_200", "PriceClass_100"),
                                "InvalidArgument: The price class %s is not valid"))
                .check(
                        "distribution-viewer-policy",
                        "InvalidArgument: viewer protocol policy",
                        s -> behaviors(s).stream()
                                .map(b -> b.text("viewerProtocolPolicy", ""))
                                .filter(p -> !List.of("allow-all", "https-only", "redirect-to-https")
                                        .contains(p))
                                .forEach(p -> s.refuse(
                                        "defaultCacheBehavior",
                                        "InvalidArgument: The viewer protocol policy " + p + " is not valid",
                                        "Use redirect-to-https.")))
                .check(
                        "distribution-firewall",
                        "InvalidWebACLId: the web ACL is not of scope CLOUDFRONT",
                        s -> s.in().text("webAclId")
                                .filter(a -> a.startsWith("arn:")
                                        && !(a.contains(":global/")
                                                && s.world()
                                                        .by("arn", a, "aws:wafv2/webAcl:WebAcl")
                                                        .isPresent()))
                                .ifPresent(a -> s.refuse(
                                        "webAclId",
                                        "InvalidWebACLId: Web ACL is not accessible by the requester: " + a,
                                        "Use the arn of a web ACL of scope CLOUDFRONT, made in us-east-1.")));
    }

    private static void certificate(Subject s) {
        s.in().text("viewerCertificate.acmCertificateArn")
                .filter(arn -> !arn.contains(":acm:us-east-1:")
                        || s.world().by("arn", arn, Aws.CERTIFICATE).isEmpty())
                .ifPresent(arn -> s.refuse(
                        "viewerCertificate.acmCertificateArn",
                        "InvalidViewerCertificate: The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or doesn't include a valid certificate chain",
                        "Request it with a provider of region us-east-1."));
    }

    private static void aliases(Subject s) {
        boolean own =
                s.in().has("viewerCertificate.acmCertificateArn") || s.in().has("viewerCertificate.iamCertificateId");
        if (!s.in().texts("aliases").isEmpty() && !own) {
            s.refuse(
                    "viewerCertificate",
                    "InvalidViewerCertificate: To add an alternate domain name (CNAME) to a CloudFront distribution, you must attach a trusted certificate that validates your authorization to use the domain name",
                    "Give acmCertificateArn.");
        }
        Optional<List<String>> names = s.in().text("viewerCertificate.acmCertificateArn")
                .flatMap(arn -> s.world().by("arn", arn, Aws.CERTIFICATE))
                .map(c -> c.out().texts("subjectAlternativeNames"));
        names.ifPresent(covered -> s.in().texts("aliases").stream()
                .filter(a -> !covered.contains(a) && !covered.contains("*." + a.substring(a.indexOf('.') + 1)))
                .forEach(a -> s.refuse(
                        "aliases",
                        "InvalidViewerCertificate: The certificate that is attached to your distribution doesn't cover the alternate domain name (CNAME) "
                                + a,
                        "Add it to the certificate.")));
    }

    private static List<Props> behaviors(Subject s) {
        List<Props> all = new ArrayList<>(s.in().each("orderedCacheBehaviors"));
        all.add(s.in().object("defaultCacheBehavior"));
        return all;
    }

    private static void origins(Subject s) {
        List<String> known = new ArrayList<>(
                s.in().each("origins").stream().map(o -> o.text("originId", "")).toList());
        s.in().each("originGroups").forEach(g -> known.add(g.text("originId", "")));
        behaviors(s).stream()
                .map(b -> b.text("targetOriginId", ""))
                .filter(id -> !known.contains(id))
                .forEach(id -> s.refuse(
                        "defaultCacheBehavior",
                        "NoSuchOrigin: One or more of your origins or origin groups do not exist: " + id,
                        "Use one of " + String.join(", ", known) + "."));
    }

    /** AWS's own policies are known by fixed UUIDs, which are let through. */
    private static void policies(Subject s) {
        behaviors(s).forEach(b -> {
            policy(s, b, "cachePolicyId", Catalogue.CACHE, "NoSuchCachePolicy: The cache policy ");
            policy(
                    s,
                    b,
                    "responseHeadersPolicyId",
                    Catalogue.HEADERS,
                    "NoSuchResponseHeadersPolicy: The response headers policy ");
        });
    }

    private static void policy(Subject s, Props behavior, String property, String token, String says) {
        behavior.text(property)
                .filter(id -> !id.matches(UUID))
                .filter(id -> s.world().find(token, id).isEmpty())
                .ifPresent(id ->
                        s.refuse("defaultCacheBehavior", says + id + " does not exist", "Refer to its own id output."));
    }
}
