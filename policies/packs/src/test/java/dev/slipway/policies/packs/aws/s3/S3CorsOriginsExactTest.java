package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Buckets name the origins that may read them (SEC-26)")
class S3CorsOriginsExactTest {
    private final RuleTester rule = RuleTester.of(new S3CorsOriginsExact());
    private final Fixture good = Fixture.of("aws:s3/bucketCorsConfigurationV2:BucketCorsConfigurationV2")
            .withJson("corsRules", "[{\"allowedOrigins\": [\"https://app.example\"]}]");

    @Test
    void passesWithNames() {
        rule.judge(good).passes();
    }

    @Test
    void passesWithoutCors() {
        rule.judge(good.without("corsRules")).passes();
    }

    @Test
    void failsWithAWildcard() {
        rule.judge(good.with("corsRules[0].allowedOrigins", List.of("*"))).failsAt("corsRules[0].allowedOrigins");
    }

    @Test
    void failsInline() {
        rule.judge(Fixture.of("aws:s3/bucket:Bucket").withJson("corsRules", "[{\"allowedOrigins\": [\"*\"]}]"))
                .failsAt("corsRules[0].allowedOrigins");
    }

    @Test
    void waitsForUnknownOrigins() {
        rule.judge(good.unknown("corsRules[0].allowedOrigins")).isUnknownAt("corsRules[0].allowedOrigins");
    }

    @Test
    void failsWithEveryOriginOfAScheme() {
        rule.judge(good.with("corsRules[0].allowedOrigins", List.of("https://*")))
                .failsAt("corsRules[0].allowedOrigins");
        rule.judge(good.with("corsRules[0].allowedOrigins", List.of("https://*.app.example")))
                .passes();
    }
}
