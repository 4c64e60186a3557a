package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.pulumi.test.Mocks;
import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** CloudFront in front of services: who answers whom, what is kept, what is logged. */
class ServiceCdnTest {
    private static final String DISTRIBUTION = "aws:cloudfront/distribution:Distribution";

    private final CloudMocks mocks =
            AppStack.of("signalcraft", Environment.PROD).mocks();
    private final Map<String, Object> web = mocks.named(DISTRIBUTION, "web-cdn-distribution").inputs;

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @Test
    @Covers({"SIG-NET-03", "KAR-SVC-08"})
    void theLoadBalancerIsReachedByHttpsWithTheTokenItAsksFor() {
        Map<String, Object> origin = map(((List<?>) web.get("origins")).get(0));

        assertThat(map(origin.get("customOriginConfig")))
                .containsEntry("originProtocolPolicy", "https-only")
                .containsEntry("originSslProtocols", List.of("TLSv1.2"));
        assertThat(origin.get("customHeaders").toString()).contains("X-Slipway-Origin");
        assertThat(mocks.ofType("aws:lb/listenerRule:ListenerRule"))
                .isNotEmpty()
                .allMatch(rule -> rule.inputs.get("conditions").toString().contains("X-Slipway-Origin"));
        assertThat(map(web.get("viewerCertificate"))).containsEntry("minimumProtocolVersion", "TLSv1.2_2021");
        assertThat(web).containsKey("webAclId");
    }

    @Test
    void pagesAreNeverKeptAndSeeTheViewerAsHeIs() {
        assertThat(map(web.get("defaultCacheBehavior")))
                .containsEntry("cachePolicyId", ManagedPolicies.CACHING_DISABLED)
                .containsEntry("originRequestPolicyId", ManagedPolicies.ALL_VIEWER)
                .extractingByKey("allowedMethods")
                .asInstanceOf(LIST)
                .contains("POST", "DELETE");
    }

    /** With cookies forwarded, an answer that sets one would be kept for everybody. */
    @Test
    @Covers("SIG-NET-03")
    void assetsAreKeptWithoutCookiesAsLongAsTheServiceSays() {
        Map<String, Object> policy = mocks.named("aws:cloudfront/cachePolicy:CachePolicy", "web-cdn-assets").inputs;
        Map<String, Object> key = map(policy.get("parametersInCacheKeyAndForwardedToOrigin"));

        assertThat(policy).containsEntry("minTtl", 0.0).containsEntry("defaultTtl", 0.0);
        assertThat(map(key.get("cookiesConfig"))).containsEntry("cookieBehavior", "none");
        assertThat(map(key.get("headersConfig")).toString()).contains("Host");
        assertThat(web.get("orderedCacheBehaviors"))
                .asInstanceOf(LIST)
                .isNotEmpty()
                .allSatisfy(behavior -> assertThat(map(behavior)).doesNotContainKey("originRequestPolicyId"));
    }

    @Test
    void everyDistributionLogsIntoABucketThatTakesNothingElse() {
        List<Mocks.ResourceArgs> sources = mocks.ofType("aws:cloudwatch/logDeliverySource:LogDeliverySource");

        assertThat(sources).hasSameSizeAs(mocks.ofType(DISTRIBUTION)).hasSize(2);
        assertThat(mocks.ofType("aws:cloudwatch/logDelivery:LogDelivery")).hasSameSizeAs(sources);
        assertThat(mocks.named("aws:s3/bucketPolicy:BucketPolicy", "cdn-logs-policy")
                        .inputs
                        .get("policy")
                        .toString())
                .contains("\"Service\":\"delivery.logs.amazonaws.com\"", "aws:SourceAccount", ":delivery-source:*");
    }

    /** Unlike a load balancer's, these logs may be encrypted with a customer's key, if its policy lets them be (AWS, "Logs sent to Amazon S3"). */
    @Test
    void logsAreEncryptedWithTheStacksKeyWhichLetsThemBe() {
        assertThat(mocks.named(
                                "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                                "cdn-logs-encryption")
                        .inputs
                        .get("rules")
                        .toString())
                .contains("sseAlgorithm=aws:kms", "kmsMasterKeyId=arn:");
        assertThat(mocks.named("aws:kms/key:Key", "key-key")
                        .inputs
                        .get("policy")
                        .toString())
                .contains("\"Service\":\"delivery.logs.amazonaws.com\"", ":delivery-source:*");
    }
}
