package dev.slipway.sandbox.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.EngineDriver.Made;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What KMS and Secrets Manager refuse. */
class KeyRefusalsTest extends AwsRefusals {
    private static final String KEY = "aws:kms/key:Key";

    @Test
    void theKeyPolicyWouldLockEverybodyOut() {
        String key =
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::123456789012:root\"},\"Action\":\"kms:*\",\"Resource\":\"*\"}]}";
        Map<String, Object> good = Map.of("policy", key);
        assertThat(cloud.refusals(KEY, "subject", good)).isEmpty();
        assertThat(cloud.refusals(KEY, "subject", Map.of("policy", key.replace("kms:*", "kms:Decrypt"))))
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
            assertThat(ireland.refusals(
                            "aws:kms/replicaKey:ReplicaKey", "r", Map.of("primaryKeyArn", multi.out("arn"))))
                    .isEmpty();
            assertThat(ireland.refusals(
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
