package dev.slipway.components.aws;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.outputs.GetCallerIdentityResult;
import com.pulumi.core.Output;

/**
 * Where the stack runs.
 *
 * @param id account, twelve digits
 * @param region such as {@code eu-central-1}
 */
public record AwsAccount(Output<String> id, String region) {
    /** The account of the credentials in use. */
    public static AwsAccount current(String region) {
        return new AwsAccount(AwsFunctions.getCallerIdentity().applyValue(GetCallerIdentityResult::accountId), region);
    }

    /** An account known before. */
    public static AwsAccount of(String id, String region) {
        return new AwsAccount(Output.of(id), region);
    }

    /** An ARN of this account and region. */
    public Output<String> arn(String service, String resource) {
        return Output.format("arn:aws:%s:%s:%s:%s", service, region, id, resource);
    }
}
