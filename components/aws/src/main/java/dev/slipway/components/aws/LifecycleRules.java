package dev.slipway.components.aws;

import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleExpirationArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleFilterArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleNoncurrentVersionExpirationArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleTransitionArgs;
import dev.slipway.model.LifecycleRule;
import dev.slipway.model.StorageClass;
import dev.slipway.planner.aws.BucketPlan;
import java.util.ArrayList;
import java.util.List;

/** The rules for ageing objects of a bucket: the app's own, and one that ends uploads nobody finished. */
final class LifecycleRules {
    private LifecycleRules() {}

    static List<BucketLifecycleConfigurationV2RuleArgs> of(BucketPlan plan) {
        List<BucketLifecycleConfigurationV2RuleArgs> rules = new ArrayList<>();
        rules.add(BucketLifecycleConfigurationV2RuleArgs.builder()
                .id("unfinished-uploads")
                .status("Enabled")
                .filter(prefix(""))
                .abortIncompleteMultipartUpload(
                        BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs.builder()
                                .daysAfterInitiation(7)
                                .build())
                .build());
        for (int i = 0; i < plan.lifecycle().size(); i++) {
            rules.add(rule("rule-" + i, plan.lifecycle().get(i)));
        }
        return rules;
    }

    private static BucketLifecycleConfigurationV2RuleArgs rule(String id, LifecycleRule rule) {
        BucketLifecycleConfigurationV2RuleArgs.Builder args = BucketLifecycleConfigurationV2RuleArgs.builder()
                .id(id)
                .status("Enabled")
                .filter(prefix(rule.prefix()));
        rule.transitionTo()
                .filter(to -> to != StorageClass.STANDARD)
                .ifPresent(to -> args.transitions(BucketLifecycleConfigurationV2RuleTransitionArgs.builder()
                        .days(rule.transitionAfterDays())
                        .storageClass(to.name())
                        .build()));
        rule.expireAfterDays()
                .ifPresent(days -> args.expiration(BucketLifecycleConfigurationV2RuleExpirationArgs.builder()
                        .days(days)
                        .build()));
        // Suspended versioning leaves the old versions that are there, which go in their time too.
        args.noncurrentVersionExpiration(BucketLifecycleConfigurationV2RuleNoncurrentVersionExpirationArgs.builder()
                .noncurrentDays(rule.expireOldVersionsAfterDays())
                .build());
        return args.build();
    }

    private static BucketLifecycleConfigurationV2RuleFilterArgs prefix(String prefix) {
        return BucketLifecycleConfigurationV2RuleFilterArgs.builder()
                .prefix(prefix)
                .build();
    }
}
