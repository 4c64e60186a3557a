package dev.slipway.sandbox.knowledge.aws.cloudfront;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import java.util.List;

/** CloudFront's types. */
public final class Catalogue implements ServiceCatalogue {
    static final String ACCESS_CONTROL = "aws:cloudfront/originAccessControl:OriginAccessControl";
    static final String HEADERS = "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy";
    static final String CACHE = "aws:cloudfront/cachePolicy:CachePolicy";
    static final String FUNCTION = "aws:cloudfront/function:Function";

    @Override
    public List<Knowledge> types() {
        return List.of(Distributions.distribution(), accessControl(), headers(), function(), cache());
    }

    private static Knowledge simple(String token, int letters) {
        return Knowledge.of(token)
                .global()
                .id(s -> "E" + Hashes.capitals(s.seed("id"), letters))
                .out("etag", s -> "E" + Hashes.capitals(s.seed("etag"), 13));
    }

    private static Knowledge accessControl() {
        return simple(ACCESS_CONTROL, 13)
                .named("name", 64)
                .out("arn", s -> s.globalArn("cloudfront", "origin-access-control/" + s.id()))
                .check(
                        "origin-access-protocol",
                        "InvalidArgument: signing protocol",
                        Rules.oneOf(
                                "signingProtocol",
                                List.of("sigv4"),
                                "InvalidArgument: The signing protocol %s is not valid"))
                .check(
                        "origin-access-behavior",
                        "InvalidArgument: signing behavior",
                        Rules.oneOf(
                                "signingBehavior",
                                List.of("always", "never", "no-override"),
                                "InvalidArgument: The signing behavior %s is not valid"))
                .check(
                        "origin-access-type",
                        "InvalidArgument: origin type",
                        Rules.oneOf(
                                "originAccessControlOriginType",
                                List.of("s3", "mediastore", "lambda", "mediapackagev2"),
                                "InvalidArgument: The origin type %s is not valid"))
                .check(
                        "origin-access-taken",
                        "OriginAccessControlAlreadyExists",
                        Rules.unique(
                                "name",
                                "OriginAccessControlAlreadyExists: An origin access control with the name %s already"
                                        + " exists",
                                "Choose another name."));
    }

    private static Knowledge headers() {
        return Knowledge.of(HEADERS)
                .global()
                .named("name", 128)
                .id(s -> Hashes.uuid(s.seed("id")))
                .out("arn", s -> s.globalArn("cloudfront", "response-headers-policy/" + s.id()))
                .out("etag", s -> "E" + Hashes.capitals(s.seed("etag"), 13))
                .check(
                        "headers-taken",
                        "ResponseHeadersPolicyAlreadyExists",
                        Rules.unique(
                                "name",
                                "ResponseHeadersPolicyAlreadyExists: A response headers policy with the name %s"
                                        + " already exists",
                                "Choose another name."))
                .check(
                        "headers-frame",
                        "InvalidArgument: frame option",
                        Rules.oneOf(
                                "securityHeadersConfig.frameOptions.frameOption",
                                List.of("DENY", "SAMEORIGIN"),
                                "InvalidArgument: The frame option %s is not valid"));
    }

    private static Knowledge function() {
        return Knowledge.of(FUNCTION)
                .global()
                .named("name", 64)
                .fill("publish", true)
                .id(s -> s.in().text("name", ""))
                .out("arn", s -> s.globalArn("cloudfront", "function/" + s.in().text("name", "")))
                .out("status", s -> "UNASSOCIATED")
                .out("etag", s -> "E" + Hashes.capitals(s.seed("etag"), 13))
                .out("liveStageEtag", s -> "E" + Hashes.capitals(s.seed("live"), 13))
                .check(
                        "function-runtime",
                        "InvalidArgument: runtime",
                        Rules.oneOf(
                                "runtime",
                                List.of("cloudfront-js-1.0", "cloudfront-js-2.0"),
                                "InvalidArgument: The runtime %s is not valid"))
                .check(
                        "function-size",
                        "FunctionSizeLimitExceeded: the function is larger than 10 KB",
                        s -> s.in().text("code")
                                .filter(c -> c.length() > 10240)
                                .ifPresent(c -> s.refuse(
                                        "code",
                                        "FunctionSizeLimitExceeded: the function's code is larger than 10240 bytes",
                                        "Shorten it.")))
                .check(
                        "function-handler",
                        "the function has no handler",
                        Rules.matches(
                                "code",
                                "(?s).*\\bhandler\\b.*",
                                "InvalidFunctionAssociation: the code defines no function 'handler'",
                                "Define function handler(event)."));
    }

    private static Knowledge cache() {
        return Knowledge.of(CACHE)
                .global()
                .named("name", 128)
                .id(s -> Hashes.uuid(s.seed("id")))
                .out("arn", s -> s.globalArn("cloudfront", "cache-policy/" + s.id()))
                .out("etag", s -> "E" + Hashes.capitals(s.seed("etag"), 13))
                .check(
                        "cache-policy-ttl",
                        "InvalidArgument: The parameter MinTTL must be less than or equal to the parameter MaxTTL",
                        Catalogue::ttl);
    }

    private static void ttl(Subject s) {
        double least = s.in().number("minTtl", 0);
        if (least > s.in().number("maxTtl", 31536000)
                || s.in().number("defaultTtl", 86400) > s.in().number("maxTtl", 31536000)) {
            s.refuse(
                    "minTtl",
                    "InvalidArgument: The parameter MinTTL must be less than or equal to the parameter MaxTTL, and"
                            + " DefaultTTL lie between them",
                    "Order the three.");
        }
    }
}
