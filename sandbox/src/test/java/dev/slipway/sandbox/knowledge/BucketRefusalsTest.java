package dev.slipway.sandbox.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.EngineDriver.Made;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What S3 refuses. */
class BucketRefusalsTest extends AwsRefusals {
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String VERSIONING = "aws:s3/bucketVersioningV2:BucketVersioningV2";
    private static final String LIFECYCLE = "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";
    private static final String REPLICATION = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";
    private static final String STATEMENT =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::media/*\"}]}";

    private Made bucket(EngineDriver where, String name, boolean versioned) {
        Made bucket = where.create(BUCKET, name, "{'bucket':'%s'}".formatted(name));
        if (versioned) {
            where.create(
                    VERSIONING, name, "{'bucket':'%s','versioningConfiguration':{'status':'Enabled'}}".formatted(name));
        }
        return bucket;
    }

    @Test
    void theSpecifiedBucketIsNotValid() {
        for (String bad : List.of("Media", "ab", "my..media", "10.0.0.1", "xn--media", "media-s3alias", "-media")) {
            refuses(
                    BUCKET,
                    "{'bucket':'clipper-media'}",
                    "bucket",
                    bad,
                    "InvalidBucketName: The specified bucket is not valid");
        }
    }

    @Test
    void bucketNamesAreUniqueOverAllRegions() {
        bucket(cloud, "taken", false);
        refuses(BUCKET, "{'bucket':'free'}", "bucket", "taken", "BucketAlreadyOwnedByYou");
        try (EngineDriver ireland = elsewhere("{'region':'eu-west-1'}")) {
            ireland.create(BUCKET, "abroad", "{'bucket':'abroad'}");
        }
        refuses(BUCKET, "{'bucket':'free'}", "bucket", "abroad", "BucketAlreadyExists");
    }

    @Test
    void aBucketWithKnownObjectsIsNotEmpty() {
        Made bucket = bucket(cloud, "full", false);
        create("aws:s3/bucketObjectv2:BucketObjectv2", "index", "{'bucket':'full','key':'index.html','content':'hi'}");
        refusesToDelete(bucket, "BucketNotEmpty");
    }

    @Test
    void theSpecifiedBucketDoesNotExist() {
        bucket(cloud, "media", false);
        refuses(
                VERSIONING,
                "{'bucket':'media','versioningConfiguration':{'status':'Enabled'}}",
                "bucket",
                "none",
                "NoSuchBucket");
        refuses(
                VERSIONING,
                "{'bucket':'media','versioningConfiguration':{'status':'Enabled'}}",
                "versioningConfiguration.status",
                "On",
                "The versioning status On is not valid");
    }

    @Test
    void aBucketOfAnotherRegionMustBeAddressedThere() {
        bucket(cloud, "media", false);
        try (EngineDriver ireland = elsewhere("{'region':'eu-west-1'}")) {
            bucket(ireland, "abroad", false);
        }
        refuses(
                VERSIONING,
                "{'bucket':'media','versioningConfiguration':{'status':'Enabled'}}",
                "bucket",
                "abroad",
                "PermanentRedirect");
    }

    @Test
    void transitionsToInfrequentAccessWait30Days() {
        bucket(cloud, "media", false);
        String good =
                "{'bucket':'media','rules':[{'id':'cold','status':'Enabled','transitions':[{'days':30,'storageClass':'STANDARD_IA'},{'days':90,'storageClass':'GLACIER'}],'expiration':{'days':365}}]}";
        refuses(
                LIFECYCLE,
                good,
                "rules[0].transitions[0].days",
                29,
                "must be greater than or equal to 30 for storageClass 'STANDARD_IA'");
        refuses(LIFECYCLE, good, "rules[0].transitions[1].days", 30, "must be greater than for 'STANDARD_IA'");
        refuses(
                LIFECYCLE,
                good,
                "rules[0].expiration.days",
                90,
                "must be greater than 'Days' in the Transition action");
        refuses(
                LIFECYCLE,
                good,
                "rules[0].transitions[0].storageClass",
                "COLD",
                "The storage class 'COLD' is not valid");
        refuses(
                LIFECYCLE,
                good,
                "rules[1]",
                Map.of("id", "cold", "status", "Enabled", "expiration", Map.of("days", 9)),
                "Rule ID must be unique");
        refuses(
                LIFECYCLE,
                good,
                "rules[1]",
                Map.of("id", "idle", "status", "Enabled"),
                "At least one action needs to be specified");
    }

    @Test
    void replicationNeedsVersioningOnBothSides() {
        Made role = role();
        bucket(cloud, "media", true);
        bucket(cloud, "plain", false);
        try (EngineDriver ireland = elsewhere("{'region':'eu-west-1'}")) {
            bucket(ireland, "copy", true);
            bucket(ireland, "unversioned", false);
        }
        String good =
                "{'bucket':'media','role':'%s','rules':[{'status':'Enabled','destination':{'bucket':'arn:aws:s3:::copy'}}]}"
                        .formatted(role.out("arn"));
        refuses(REPLICATION, good, "bucket", "plain", "Versioning must be 'Enabled' on the bucket");
        refuses(
                REPLICATION,
                good,
                "rules[0].destination.bucket",
                "arn:aws:s3:::unversioned",
                "Destination bucket must have versioning enabled");
        refuses(
                REPLICATION,
                good,
                "rules[0].destination.bucket",
                "arn:aws:s3:::media",
                "Destination bucket cannot be the same as the source bucket");
        refuses(REPLICATION, good, "rules[0].destination.bucket", "arn:aws:s3:::none", "Destination bucket must exist");
        refuses(REPLICATION, good, "role", "arn:aws:iam::123456789012:role/none", "does not exist");
    }

    @Test
    void lockedObjectsAreNotReplicatedByARoleThatCannotReadTheirLock() {
        Made role = role();
        create(BUCKET, "locked", "{'bucket':'locked','objectLockEnabled':true}");
        create(VERSIONING, "locked", "{'bucket':'locked','versioningConfiguration':{'status':'Enabled'}}");
        try (EngineDriver ireland = elsewhere("{'region':'eu-west-1'}")) {
            bucket(ireland, "copy", true);
        }
        String policy =
                "{'role':'%s','policy':'{\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":[\\\"s3:%s\\\"],\\\"Resource\\\":[\\\"*\\\"]}]}'}";
        String good =
                "{'bucket':'locked','role':'%s','rules':[{'status':'Enabled','destination':{'bucket':'arn:aws:s3:::copy'}}]}"
                        .formatted(role.out("arn"));

        create(
                "aws:iam/rolePolicy:RolePolicy",
                "copies",
                policy.formatted(role.id(), "GetObjectVersionForReplication"));
        assertThat(cloud.refusals(REPLICATION, "locked", EngineDriver.json(good)))
                .anyMatch(it -> it.contains("FAILED: objects under Object Lock"));
        create("aws:iam/rolePolicy:RolePolicy", "reads", policy.formatted(role.id(), "GetObjectRetention"));
        create(REPLICATION, "locked", good);
    }

    @Test
    void publicPoliciesAreBlocked() {
        bucket(cloud, "media", false);
        create(
                "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
                "block",
                "{'bucket':'media','blockPublicPolicy':true}");
        String type = "aws:s3/bucketPolicy:BucketPolicy";
        Map<String, Object> good = Map.of(
                "bucket",
                "media",
                "policy",
                STATEMENT.replace("\"Action\"", "\"Principal\":{\"AWS\":\"123456789012\"},\"Action\""));
        assertThat(cloud.refusals(type, "subject", good)).isEmpty();
        assertThat(cloud.refusals(
                        type,
                        "subject",
                        EngineDriver.with(
                                good,
                                "policy",
                                good.get("policy").toString().replace("{\"AWS\":\"123456789012\"}", "\"*\""))))
                .anyMatch(r -> r.contains("blocked by the BlockPublicPolicy"));
        assertThat(cloud.refusals(
                        type,
                        "subject",
                        EngineDriver.with(
                                good, "policy", good.get("policy").toString().replace("media/*", "other/*"))))
                .anyMatch(r -> r.contains("Policy has invalid resource"));
        assertThat(cloud.refusals(type, "subject", EngineDriver.with(good, "policy", STATEMENT)))
                .anyMatch(r -> r.contains("Missing required field Principal"));
    }
}
