package dev.slipway.sandbox.knowledge;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.EngineDriver.Made;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StorageRefusalsTest extends AwsRefusals {
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String VERSIONING = "aws:s3/bucketVersioningV2:BucketVersioningV2";
    private static final String LIFECYCLE = "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";
    private static final String REPLICATION = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";
    private static final String POLICY = "aws:iam/policy:Policy";
    private static final String KEY = "aws:kms/key:Key";
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
        org.assertj.core.api.Assertions.assertThat(cloud.refusals(type, "subject", good))
                .isEmpty();
        org.assertj.core.api.Assertions.assertThat(cloud.refusals(
                        type,
                        "subject",
                        EngineDriver.with(
                                good,
                                "policy",
                                good.get("policy").toString().replace("{\"AWS\":\"123456789012\"}", "\"*\""))))
                .anyMatch(r -> r.contains("blocked by the BlockPublicPolicy"));
        org.assertj.core.api.Assertions.assertThat(cloud.refusals(
                        type,
                        "subject",
                        EngineDriver.with(
                                good, "policy", good.get("policy").toString().replace("media/*", "other/*"))))
                .anyMatch(r -> r.contains("Policy has invalid resource"));
        org.assertj.core.api.Assertions.assertThat(
                        cloud.refusals(type, "subject", EngineDriver.with(good, "policy", STATEMENT)))
                .anyMatch(r -> r.contains("Missing required field Principal"));
    }

    private void refusesPolicy(String from, String to, String says) {
        Map<String, Object> good = Map.of("name", "read", "policy", STATEMENT);
        org.assertj.core.api.Assertions.assertThat(cloud.refusals(POLICY, "subject", good))
                .isEmpty();
        org.assertj.core.api.Assertions.assertThat(cloud.refusals(
                        POLICY, "subject", EngineDriver.with(good, "policy", STATEMENT.replace(from, to))))
                .anySatisfy(r ->
                        org.assertj.core.api.Assertions.assertThat(r).contains("MalformedPolicyDocument: " + says));
    }

    @Test
    void malformedPolicyDocumentInvalidJson() {
        refusesPolicy("[{", "[", "This policy contains invalid Json");
    }

    @Test
    void malformedPolicyDocumentInvalidVersion() {
        refusesPolicy("2012-10-17", "2026-01-01", "The policy must contain a valid version string");
    }

    @Test
    void malformedPolicyDocumentInvalidEffect() {
        refusesPolicy("Allow", "Permit", "Invalid effect");
    }

    @Test
    void malformedPolicyDocumentMissingAction() {
        refusesPolicy("\"Action\":\"s3:GetObject\",", "", "Missing required field Action");
        refusesPolicy("s3:GetObject", "GetObject", "Missing required field Action");
    }

    @Test
    void malformedPolicyDocumentMissingResource() {
        refusesPolicy("arn:aws:s3:::media/*", "media", "Policy statement must contain resources");
    }

    @Test
    void malformedPolicyDocumentShouldNotSpecifyAPrincipal() {
        refusesPolicy("\"Action\"", "\"Principal\":\"*\",\"Action\"", "Policy document should not specify a principal");
    }

    @Test
    void aTrustPolicyNeedsAPrincipalAndNoResource() {
        String good = "{'name':'task','assumeRolePolicy':'%s'}".formatted(TRUST);
        refuses(ROLE, good, "assumeRolePolicy", STATEMENT, "Missing required field Principal");
        refuses(ROLE, good, "assumeRolePolicy", STATEMENT, "Has prohibited field Resource");
        refuses(ROLE, good, "name", "task role", "failed to satisfy constraint");
        refuses(ROLE, good, "maxSessionDuration", 60, "Member must be between 3600 and 43200");
    }

    @Test
    void entityAlreadyExists() {
        role();
        create(ROLE, "first", "{'name':'taken','assumeRolePolicy':'%s'}".formatted(TRUST));
        refuses(
                ROLE,
                "{'name':'free','assumeRolePolicy':'%s'}".formatted(TRUST),
                "name",
                "taken",
                "EntityAlreadyExists: Role with name taken already exists");
    }

    @Test
    void noSuchEntityAndDeleteConflict() {
        Made role = role();
        String type = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
        String good = "{'role':'%s','policyArn':'arn:aws:iam::aws:policy/ReadOnlyAccess'}".formatted(role.id());
        refuses(type, good, "role", "none", "The role with name none cannot be found");
        refuses(
                type,
                good,
                "policyArn",
                "arn:aws:iam::123456789012:policy/none",
                "does not exist or is not attachable");
        create(type, "attached", good);
        refusesToDelete(role, "DeleteConflict: Cannot delete entity");
    }

    @Test
    void theKeyPolicyWouldLockEverybodyOut() {
        String key =
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::123456789012:root\"},\"Action\":\"kms:*\",\"Resource\":\"*\"}]}";
        Map<String, Object> good = Map.of("policy", key);
        org.assertj.core.api.Assertions.assertThat(cloud.refusals(KEY, "subject", good))
                .isEmpty();
        org.assertj.core.api.Assertions.assertThat(
                        cloud.refusals(KEY, "subject", Map.of("policy", key.replace("kms:*", "kms:Decrypt"))))
                .anyMatch(r -> r.contains("will not allow you to update the key policy in the future"));
    }

    @Test
    void keyWindowAndAlias() {
        Made made = create(KEY, "key", "{}");
        refuses(KEY, "{'deletionWindowInDays':30}", "deletionWindowInDays", 6, "must be between 7 and 30");
        refuses(
                "aws:kms/alias:Alias",
                "{'name':'alias/app','targetKeyId':'%s'}".formatted(made.id()),
                "name",
                "app",
                "Alias must start with the prefix \"alias/\"");
        refuses(
                "aws:kms/alias:Alias",
                "{'name':'alias/app','targetKeyId':'%s'}".formatted(made.id()),
                "targetKeyId",
                "none",
                "Key 'none' does not exist");
        refuses(
                "aws:kms/alias:Alias",
                "{'name':'alias/app','targetKeyId':'%s'}".formatted(made.id()),
                "name",
                "alias/aws/app",
                "is reserved");
    }

    @Test
    void aReplicaKeyNeedsAMultiRegionPrimary() {
        Made single = create(KEY, "single", "{}");
        Made multi = create(KEY, "multi", "{'multiRegion':true}");
        try (EngineDriver ireland = elsewhere("{'region':'eu-west-1'}")) {
            org.assertj.core.api.Assertions.assertThat(ireland.refusals(
                            "aws:kms/replicaKey:ReplicaKey", "r", Map.of("primaryKeyArn", multi.out("arn"))))
                    .isEmpty();
            org.assertj.core.api.Assertions.assertThat(ireland.refusals(
                            "aws:kms/replicaKey:ReplicaKey", "r", Map.of("primaryKeyArn", single.out("arn"))))
                    .anyMatch(r -> r.contains("is not a multi-region primary key"));
        }
    }

    @Test
    void secretNamesAndWindows() {
        String type = "aws:secretsmanager/secret:Secret";
        refuses(
                type,
                "{'name':'clipper/api'}",
                "name",
                "clipper api",
                "Must be a valid name containing alphanumeric characters");
        refuses(type, "{'name':'clipper/api'}", "recoveryWindowInDays", 3, "must be between 7 and 30 days");
        Made secret = create(type, "secret", "{'name':'clipper/api'}");
        refuses(
                "aws:secretsmanager/secretVersion:SecretVersion",
                "{'secretId':'%s','secretString':'s'}".formatted(secret.id()),
                "secretId",
                "none",
                "Secrets Manager can't find the specified secret");
    }
}
