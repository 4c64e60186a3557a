package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.packs.aws.S3;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** A wildcard is everybody. */
public final class S3CorsOriginsExact implements ResourceRule {
    private static final List<String> EVERY = List.of("*", "http://*", "https://*");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("s3-cors-origins-exact", "Buckets name the origins that may read them")
                .severity(Severity.HIGH)
                .why("With a wildcard every web page may read in the name of its visitors.")
                .fix("List the origins in corsRules[].allowedOrigins.")
                .checks(Reference.GUIDES, "SEC-26")
                .build();
    }

    @Override
    public List<String> types() {
        return Stream.concat(S3.companions("BucketCorsConfiguration").stream(), S3.buckets().stream())
                .toList();
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        return resource.get("corsRules").each(rule -> rule.get("allowedOrigins")
                .known(origins -> origins.texts().stream().anyMatch(EVERY::contains)
                        ? origins.fail("a list of origins")
                        : Verdict.pass()));
    }
}
