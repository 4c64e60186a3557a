package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No bucket is opened by a grant (SEC-24)")
class S3GrantsNotPublicTest {
    private static final String EVERYBODY = "http://acs.amazonaws.com/groups/global/AllUsers";

    private final RuleTester rule = RuleTester.of(new S3GrantsNotPublic());
    private final Fixture good = Fixture.of("aws:s3/bucketAclV2:BucketAclV2")
            .withJson(
                    "accessControlPolicy.grants",
                    "[{\"permission\": \"WRITE\", \"grantee\": {\"type\": \"Group\", \"uri\": \"http://acs.amazonaws.com/groups/s3/LogDelivery\"}}, {\"permission\": \"READ\", \"grantee\": {\"type\": \"CanonicalUser\", \"id\": \"1\"}}]");

    @Test
    void passesWithGranteesByName() {
        rule.judge(good).passes();
        rule.judge(good.without("accessControlPolicy").with("acl", "private")).passes();
    }

    @Test
    void failsWithAGrantToEverybody() {
        rule.judge(good.with("accessControlPolicy.grants[0].grantee.uri", EVERYBODY))
                .failsAt("accessControlPolicy.grants[0].grantee.uri")
                .found(EVERYBODY);
    }

    @Test
    void failsInlineWithAGrantToAnyAccount() {
        rule.judge(
                        Fixture.of("aws:s3/bucket:Bucket")
                                .withJson(
                                        "grants",
                                        "[{\"type\": \"Group\", \"uri\": \"http://acs.amazonaws.com/groups/global/AuthenticatedUsers\"}]"))
                .failsAt("grants[0].uri");
    }

    @Test
    void waitsForAnUnknownGrantee() {
        rule.judge(good.unknown("accessControlPolicy.grants[0].grantee.uri"))
                .isUnknownAt("accessControlPolicy.grants[0].grantee.uri");
    }
}
