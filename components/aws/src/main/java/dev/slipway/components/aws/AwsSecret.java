package dev.slipway.components.aws;

import com.pulumi.aws.secretsmanager.Secret;
import com.pulumi.aws.secretsmanager.SecretArgs;
import com.pulumi.aws.secretsmanager.SecretVersion;
import com.pulumi.aws.secretsmanager.SecretVersionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.planner.aws.SecretPlan;
import java.util.Map;

/** The secret variables of one container, kept in Secrets Manager as JSON. */
public final class AwsSecret extends AwsComponent {
    private final Secret secret;
    private final SecretVersion version;

    /**
     * @param values variable to value; each is made secret
     * @param key encrypts it
     */
    public AwsSecret(
            String name,
            SecretPlan plan,
            Map<String, Output<String>> values,
            Output<String> key,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("Secret", name, plan, tags, options);
        secret = new Secret(
                name + "-secret",
                SecretArgs.builder()
                        .name(AwsKey.fresh(plan.name(), key))
                        .description("Secret variables of " + plan.key())
                        .kmsKeyId(key)
                        .recoveryWindowInDays(plan.recoveryDays())
                        .tags(tags.named(plan.name()))
                        .build(),
                options());
        version = new SecretVersion(
                name + "-secret-value",
                SecretVersionArgs.builder()
                        .secretId(secret.id())
                        .secretString(JsonOutput.of(values).asSecret())
                        .build(),
                options());
        registerOutputs(Map.of("arn", secret.arn()));
    }

    /** ARN of the secret. */
    public Output<String> arn() {
        return secret.arn();
    }

    /** Changes with the value, so that tasks are replaced when a secret changes. */
    public Output<String> versionId() {
        return version.versionId();
    }

    /** How ECS is told to take one variable: ARN, key, no stage, version. */
    public Output<String> valueFrom(String variable) {
        return Output.format("%s:%s::%s", secret.arn(), variable, version.versionId());
    }
}
