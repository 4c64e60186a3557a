package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No bucket is opened by an ACL (SEC-24)")
class S3AclNotPublicTest {
    private final RuleTester rule = RuleTester.of(new S3AclNotPublic());
    private final Fixture good = Fixture.of("aws:s3/bucketAclV2:BucketAclV2").with("acl", "private");

    @Test
    void passesWhenPrivate() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenPublic() {
        rule.judge(good.with("acl", "public-read")).failsAt("acl");
    }

    @Test
    void failsInline() {
        rule.judge(Fixture.of("aws:s3/bucket:Bucket").with("acl", "public-read-write"))
                .failsAt("acl");
    }

    @Test
    void waitsForAnUnknownAcl() {
        rule.judge(good.unknown("acl")).isUnknownAt("acl");
    }
}
