package dev.slipway.components.aws;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import dev.slipway.planner.aws.LogPlan;
import java.util.Optional;

/** Makes encrypted log groups that forget in time. */
final class AwsLogGroup {
    private AwsLogGroup() {}

    static LogGroup create(
            String name, LogPlan plan, Optional<Output<String>> key, AwsTags tags, CustomResourceOptions options) {
        LogGroupArgs.Builder args = LogGroupArgs.builder()
                .name(plan.name())
                .retentionInDays(plan.retentionDays())
                .tags(tags.named(plan.name()));
        key.ifPresent(args::kmsKeyId);
        return new LogGroup(name, args.build(), options);
    }
}
