package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.packs.any.Backups;
import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.StackView;
import java.util.List;

/** Which buckets hold backups: told by what writes there, or by a tag, as the writer may be of another stack. A bucket's name tells nothing. */
final class BackupBuckets {
    private BackupBuckets() {}

    /** The setting that tells of tags. */
    static ConfigSchema setting() {
        return ConfigSchema.texts(
                "backupTags",
                List.of("slipway:holds=backups"),
                "Tags, as key=value, which say that a bucket holds backups, whoever writes them");
    }

    /** Whether the bucket holds backups. */
    static boolean contains(ResourceView bucket, StackView stack, RuleConfig config) {
        return config.texts("backupTags").stream().anyMatch(tag -> isTagged(bucket, tag))
                || Backups.areWrittenTo(bucket, stack)
                || isExportedTo(bucket, stack);
    }

    private static boolean isTagged(ResourceView bucket, String tag) {
        String[] parts = tag.split("=", 2);
        return parts.length == 2
                && (bucket.get("tags", parts[0]).texts().contains(parts[1])
                        || bucket.get("tagsAll", parts[0]).texts().contains(parts[1]));
    }

    /** RDS and DynamoDB write whole tables to a bucket. */
    private static boolean isExportedTo(ResourceView bucket, StackView stack) {
        return !stack.linked(bucket, "s3BucketName", "aws:rds/exportTask:ExportTask")
                        .certain()
                        .isEmpty()
                || !stack.linked(bucket, "s3Bucket", "aws:dynamodb/tableExport:TableExport")
                        .certain()
                        .isEmpty();
    }
}
