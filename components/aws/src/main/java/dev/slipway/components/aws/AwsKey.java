package dev.slipway.components.aws;

import com.pulumi.aws.kms.Alias;
import com.pulumi.aws.kms.AliasArgs;
import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.planner.aws.KeyPlan;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A customer managed key with yearly rotation, which encrypts the stack's data, logs and messages. */
public final class AwsKey extends AwsComponent {
    private final Key key;

    public AwsKey(String name, KeyPlan plan, AwsAccount account, AwsTags tags, ComponentResourceOptions options) {
        super("Key", name, plan, tags, options);
        key = new Key(
                name + "-key",
                KeyArgs.builder()
                        .description("Data at rest of " + plan.alias().replace("alias/", ""))
                        .enableKeyRotation(true)
                        .deletionWindowInDays(plan.deletionDays())
                        .policy(policy(account))
                        .tags(tags.named(plan.alias().replace("alias/", "")))
                        .build(),
                child().build());
        new Alias(
                name + "-alias",
                AliasArgs.builder().name(plan.alias()).targetKeyId(key.keyId()).build(),
                options());
        registerOutputs(Map.of("arn", key.arn()));
    }

    /** ARN of the key. */
    public Output<String> arn() {
        return key.arn();
    }

    /**
     * A name that no earlier life of the stack has taken: it ends as the stack's key begins, which is another each time. For what stays for a
     * while when a stack goes, as a deleted secret does and a database's last snapshot.
     *
     * @param key ARN of the stack's key
     */
    static Output<String> fresh(String name, Output<String> key) {
        return key.applyValue(arn -> {
            String id = arn.substring(arn.lastIndexOf('/') + 1);
            return name + "-" + id.substring(0, Math.min(8, id.length()));
        });
    }

    private static Output<String> policy(AwsAccount account) {
        // In a key's own policy the star is this key.
        List<Output<String>> all = List.of(Output.of("*"));
        List<String> use =
                List.of("kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey");
        Statement root = new Statement(
                "Account",
                "Allow",
                Map.of("AWS", Output.format("arn:aws:iam::%s:root", account.id())),
                List.of("kms:*"),
                all,
                Map.of());
        Statement logs = Statement.service("Logs", "logs." + account.region() + ".amazonaws.com", use, all)
                .when("ArnLike", "kms:EncryptionContext:aws:logs:arn", account.arn("logs", "*"));
        Statement messages = new Statement(
                        "Messages",
                        "Allow",
                        Map.of(
                                "Service",
                                Stream.concat(AwsAlarms.PUBLISHERS.stream(), Stream.of(AwsAlarms.PROMETHEUS))
                                        .toList()),
                        List.of("kms:Decrypt", "kms:GenerateDataKey*"),
                        all,
                        Map.of())
                .when("StringEquals", "aws:SourceAccount", account.id());
        Statement delivery = Statement.service("Delivery", "cloudfront.amazonaws.com", List.of("kms:Decrypt"), all)
                .when("ArnLike", "aws:SourceArn", ClosedBucketOrigin.distributions(account));
        Statement cdnLogs = AwsCdnLogs.delivering(use, all, account);
        return PolicyDocument.of(List.of(root, logs, messages, delivery, cdnLogs));
    }
}
