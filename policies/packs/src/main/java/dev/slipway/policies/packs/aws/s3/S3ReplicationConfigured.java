package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.packs.aws.AccessLogs;
import dev.slipway.policies.packs.aws.S3;
import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** The copy must be elsewhere, or it is none. */
public final class S3ReplicationConfigured implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("s3-replication-configured", "Buckets with data are replicated")
                .severity(Severity.HIGH)
                .why("A region that is gone, or a bucket that was emptied, takes the only copy with it.")
                .fix("Add a BucketReplicationConfig with a rule of status Enabled to a bucket in another "
                        + "region; name buckets that need none in the setting exempt.")
                .checks(Reference.GUIDES, "REL-14")
                .checks(Reference.FSBP, "S3.7")
                .config(ConfigSchema.texts(
                                "exempt",
                                List.of(),
                                "Parts of names of buckets that need no replica for a reason nothing in the stack tells")
                        .and(BackupBuckets.setting())
                        .and(ConfigSchema.integer(
                                "passingDays",
                                90,
                                "Days after which objects that the lifecycle deletes count as passing")))
                .build();
    }

    @Override
    public List<String> types() {
        return S3.buckets();
    }

    @Override
    public Verdict judge(ResourceView bucket, StackView stack, RuleConfig config) {
        boolean exempt =
                config.texts("exempt").stream().anyMatch(part -> bucket.name().contains(part));
        if (exempt
                || S3.isReplica(bucket, stack)
                || !AccessLogs.writers(bucket, stack).certain().isEmpty()) {
            return Verdict.notApplicable("a replica, a bucket for access logs, or exempt by name");
        }
        if (BackupBuckets.contains(bucket, stack, config)) {
            return Verdict.notApplicable("it holds backups, so what it holds is a second copy already");
        }
        StackView.Links sites = SiteBuckets.servers(bucket, stack);
        if (!sites.certain().isEmpty()) {
            return Verdict.notApplicable(
                    "a web site, served by " + sites.certain().get(0).name() + ", which is made anew from its sources");
        }
        if (isCopiedByTheApplication(bucket, stack)) {
            return Verdict.notApplicable("its component's plan says that the application copies every object itself");
        }
        if (expires(bucket, stack, config.integer("passingDays"))) {
            return Verdict.notApplicable("its lifecycle deletes every object soon");
        }
        PropertyView inline = bucket.get("replicationConfiguration", "rules");
        if (!inline.items().isEmpty()) {
            return enabled(inline);
        }
        Verdict replicated = S3.companion(
                bucket,
                stack,
                List.of(S3.REPLICATION),
                "a BucketReplicationConfig with an enabled rule",
                replication -> enabled(replication.get("rules")));
        return replicated instanceof Verdict.Fail && !sites.possible().isEmpty() ? Verdict.unknown("") : replicated;
    }

    private static Verdict enabled(PropertyView replication) {
        return replication.known(rules ->
                rules.mustNotBeEmpty().and(rules.each(rule -> rule.get("status").mustBe("Enabled"))));
    }

    private static boolean isCopiedByTheApplication(ResourceView bucket, StackView stack) {
        return stack.parent(bucket)
                .map(component -> component.get("plan", "replication"))
                .filter(plan ->
                        plan.get("regionName").isSet() || plan.get("byStorage").isSet())
                .map(plan -> !plan.get("byStorage").isTrue())
                .orElse(false);
    }

    /** What is deleted anyway within weeks is not the only copy of anything that must stay. */
    private static boolean expires(ResourceView bucket, StackView stack, int days) {
        String[] lifecycles = S3.companions("BucketLifecycleConfiguration").toArray(String[]::new);
        return stack.linked(bucket, "bucket", lifecycles).certain().stream()
                .flatMap(lifecycle -> lifecycle.get("rules").items().stream())
                .filter(rule -> rule.get("status").texts().contains("Enabled"))
                .filter(rule -> rule.get("prefix").texts().stream().allMatch(String::isEmpty)
                        && rule.get("filter").fields().values().stream()
                                .allMatch(part -> part.texts().stream().allMatch(String::isEmpty)
                                        && part.fields().isEmpty()))
                .anyMatch(rule -> rule.get("expiration", "days").number().orElse(Double.MAX_VALUE) <= days);
    }
}
