package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A bucket that everybody reads, and nobody directly. */
class BucketCdnTest {
    private final CloudMocks mocks = AppStack.of("rest", Environment.PROD).mocks();

    @Test
    @Covers({"CLV-STOR-03", "CLV-CFG-07"})
    void theBucketStaysClosedAndTakesSignedReadsOfTheAccountsDistributionsOnly() {
        assertThat(mocks.named("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "media-closed").inputs)
                .containsEntry("blockPublicPolicy", true)
                .containsEntry("restrictPublicBuckets", true);
        assertThat(mocks.named("aws:s3/bucketPolicy:BucketPolicy", "media-policy")
                        .inputs
                        .get("policy")
                        .toString())
                .contains(
                        "\"Service\":\"cloudfront.amazonaws.com\"",
                        "\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:cloudfront::123456789012:distribution/*\"}");
        assertThat(mocks.named("aws:cloudfront/originAccessControl:OriginAccessControl", "cdn-media-access").inputs)
                .containsEntry("signingBehavior", "always");
    }

    @Test
    void theAppIsToldWhereObjectsAreRead() {
        assertThat(mocks.named("aws:ecs/taskDefinition:TaskDefinition", "web-definition")
                        .inputs
                        .get("containerDefinitions")
                        .toString())
                .contains("\"MEDIA_URL\",\"value\":\"https://cdn-media-distribution.cloudfront.net\"");
    }

    @Test
    void aNameOfItsOwnHasACertificateAndARecord() {
        assertThat(mocks.named("aws:cloudfront/distribution:Distribution", "cdn-named-distribution").inputs)
                .extractingByKey("viewerCertificate")
                .extracting(it -> ((Map<?, ?>) it).get("minimumProtocolVersion"))
                .isEqualTo("TLSv1.2_2021");
        assertThat(mocks.ofType("aws:route53/record:Record"))
                .anyMatch(record -> "media.example.com".equals(record.inputs.get("name")));
    }
}
