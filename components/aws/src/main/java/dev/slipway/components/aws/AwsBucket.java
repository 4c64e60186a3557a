package dev.slipway.components.aws;

import com.pulumi.aws.s3.BucketCorsConfigurationV2;
import com.pulumi.aws.s3.BucketCorsConfigurationV2Args;
import com.pulumi.aws.s3.BucketLifecycleConfigurationV2;
import com.pulumi.aws.s3.BucketLifecycleConfigurationV2Args;
import com.pulumi.aws.s3.BucketObjectLockConfigurationV2;
import com.pulumi.aws.s3.BucketObjectLockConfigurationV2Args;
import com.pulumi.aws.s3.BucketOwnershipControls;
import com.pulumi.aws.s3.BucketOwnershipControlsArgs;
import com.pulumi.aws.s3.BucketPolicy;
import com.pulumi.aws.s3.BucketPolicyArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2Args;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.s3.BucketVersioningV2;
import com.pulumi.aws.s3.BucketVersioningV2Args;
import com.pulumi.aws.s3.inputs.BucketCorsConfigurationV2CorsRuleArgs;
import com.pulumi.aws.s3.inputs.BucketObjectLockConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketObjectLockConfigurationV2RuleDefaultRetentionArgs;
import com.pulumi.aws.s3.inputs.BucketOwnershipControlsRuleArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketVersioningV2VersioningConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.planner.aws.BucketPlan;
import dev.slipway.planner.aws.ReplicationPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** An S3 bucket that is closed, encrypted and reached by TLS only; with a replica in another region when the plan has one. */
public final class AwsBucket extends AwsComponent {
    private final String name;
    private final BucketPlan plan;
    private final BucketV2 bucket;
    private final BucketVersioningV2 versioning;
    private final BucketPublicAccessBlock closed;
    private final BucketPolicy policy;
    private final Optional<AwsBucket> replica;

    /**
     * @param key encrypts the objects; absent: S3's own key
     * @param replicaRegion where the replica goes; needed when the plan has one
     * @param account where it is
     */
    public AwsBucket(
            String name,
            BucketPlan plan,
            Optional<Output<String>> key,
            Optional<ReplicaRegion> replicaRegion,
            AwsAccount account,
            AwsTags tags,
            ComponentResourceOptions options) {
        this(name, plan, key, replicaRegion, account, arn -> List.of(), tags, options);
    }

    /** @param more statements of the bucket's policy beside that it takes TLS only, made from its ARN */
    AwsBucket(
            String name,
            BucketPlan plan,
            Optional<Output<String>> key,
            Optional<ReplicaRegion> replicaRegion,
            AwsAccount account,
            Function<Output<String>, List<Statement>> more,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("Bucket", name, plan, tags, options);
        this.name = name;
        this.plan = plan;
        bucket = new BucketV2(
                name + "-bucket",
                BucketV2Args.builder()
                        .bucket(plan.bucketName())
                        .forceDestroy(plan.forceDestroy())
                        .objectLockEnabled(plan.lockDays().isPresent())
                        .tags(tagged(tags))
                        .build(),
                child().build());
        closed = close();
        versioning = versioning();
        encrypt(key);
        plan.lockDays().ifPresent(this::lock);
        lifecycle();
        cors();
        List<Statement> statements = new ArrayList<>(List.of(tlsOnly()));
        statements.addAll(more.apply(bucket.arn()));
        policy = policy(statements);
        own();
        replica = plan.replication().map(replication -> replica(replication, replicaRegion, account));
        plan.replication().filter(ReplicationPlan::byStorage).ifPresent(replication -> new BucketReplication(
                        name, replication, this, key, replicaRegion.orElseThrow(), account)
                .create());
        registerOutputs(Map.of("name", bucket.bucket(), "arn", bucket.arn()));
    }

    /** Name of the bucket. */
    public Output<String> bucketName() {
        return bucket.bucket();
    }

    /** ARN of the bucket. */
    public Output<String> arn() {
        return bucket.arn();
    }

    /** Host name of the bucket in its region. */
    public Output<String> regionalDomainName() {
        return bucket.bucketRegionalDomainName();
    }

    /** The copy in another region, when there is one. */
    public Optional<AwsBucket> replica() {
        return replica;
    }

    /** Whether objects are locked; who copies them must then be able to read for how long. */
    boolean locked() {
        return plan.lockDays().isPresent();
    }

    BucketVersioningV2 versioned() {
        return versioning;
    }

    /** The bucket's policy; a service that writes here tests it when it is told of the bucket. */
    BucketPolicy attached() {
        return policy;
    }

    private BucketPolicy policy(List<Statement> statements) {
        return new BucketPolicy(
                name + "-policy",
                BucketPolicyArgs.builder()
                        .bucket(bucket.id())
                        .policy(PolicyDocument.of(statements))
                        .build(),
                after(List.of(closed)));
    }

    private Statement tlsOnly() {
        return new Statement(
                        "TlsOnly",
                        "Deny",
                        Map.of("AWS", "*"),
                        List.of("s3:*"),
                        List.of(bucket.arn(), Output.format("%s/*", bucket.arn())),
                        Map.of())
                .when("Bool", "aws:SecureTransport", "false");
    }

    private BucketPublicAccessBlock close() {
        return new BucketPublicAccessBlock(
                name + "-closed",
                BucketPublicAccessBlockArgs.builder()
                        .bucket(bucket.id())
                        .blockPublicAcls(true)
                        .blockPublicPolicy(true)
                        .ignorePublicAcls(true)
                        .restrictPublicBuckets(true)
                        .build(),
                options());
    }

    /**
     * Access lists mean nothing. Of two changes of who may reach a bucket S3 refuses one while the other is under way ("OperationAborted: A
     * conflicting conditional operation is currently in progress against this resource"), so that each waits for the one before it.
     */
    private void own() {
        new BucketOwnershipControls(
                name + "-owner",
                BucketOwnershipControlsArgs.builder()
                        .bucket(bucket.id())
                        .rule(BucketOwnershipControlsRuleArgs.builder()
                                .objectOwnership("BucketOwnerEnforced")
                                .build())
                        .build(),
                after(List.of(policy)));
    }

    private BucketVersioningV2 versioning() {
        return new BucketVersioningV2(
                name + "-versioning",
                BucketVersioningV2Args.builder()
                        .bucket(bucket.id())
                        .versioningConfiguration(BucketVersioningV2VersioningConfigurationArgs.builder()
                                .status(plan.versioning() ? "Enabled" : "Suspended")
                                .build())
                        .build(),
                options());
    }

    private void encrypt(Optional<Output<String>> key) {
        BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs.Builder byDefault =
                BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs.builder();
        Optional<Output<String>> own = plan.customerKey() ? key : Optional.empty();
        own.ifPresentOrElse(
                arn -> byDefault.sseAlgorithm("aws:kms").kmsMasterKeyId(arn), () -> byDefault.sseAlgorithm("AES256"));
        new BucketServerSideEncryptionConfigurationV2(
                name + "-encryption",
                BucketServerSideEncryptionConfigurationV2Args.builder()
                        .bucket(bucket.id())
                        .rules(BucketServerSideEncryptionConfigurationV2RuleArgs.builder()
                                .applyServerSideEncryptionByDefault(byDefault.build())
                                .bucketKeyEnabled(own.isPresent())
                                .build())
                        .build(),
                options());
    }

    private void lock(int days) {
        new BucketObjectLockConfigurationV2(
                name + "-lock",
                BucketObjectLockConfigurationV2Args.builder()
                        .bucket(bucket.id())
                        .rule(BucketObjectLockConfigurationV2RuleArgs.builder()
                                .defaultRetention(BucketObjectLockConfigurationV2RuleDefaultRetentionArgs.builder()
                                        .mode("GOVERNANCE")
                                        .days(days)
                                        .build())
                                .build())
                        .build(),
                after(List.of(versioning)));
    }

    private void lifecycle() {
        new BucketLifecycleConfigurationV2(
                name + "-lifecycle",
                BucketLifecycleConfigurationV2Args.builder()
                        .bucket(bucket.id())
                        .rules(LifecycleRules.of(plan))
                        .build(),
                after(List.of(versioning)));
    }

    private void cors() {
        if (plan.cors().isEmpty()) {
            return;
        }
        new BucketCorsConfigurationV2(
                name + "-cors",
                BucketCorsConfigurationV2Args.builder()
                        .bucket(bucket.id())
                        .corsRules(plan.cors().stream()
                                .map(rule -> BucketCorsConfigurationV2CorsRuleArgs.builder()
                                        .allowedOrigins(rule.origins())
                                        .allowedMethods(rule.methods())
                                        .allowedHeaders("*")
                                        .exposeHeaders("ETag")
                                        .maxAgeSeconds((int) rule.maxAge().toSeconds())
                                        .build())
                                .toList())
                        .build(),
                options());
    }

    /** Policies know by it what must be locked, as no resource of the stack need write there. */
    private Map<String, String> tagged(AwsTags common) {
        Map<String, String> tags = common.named(plan.bucketName());
        if (plan.holdsBackups()) {
            tags.put("slipway:holds", "backups");
        }
        return tags;
    }

    private AwsBucket replica(ReplicationPlan replication, Optional<ReplicaRegion> region, AwsAccount account) {
        ReplicaRegion there = region.orElseThrow(() ->
                new IllegalArgumentException("bucket " + plan.key() + " has a replica and needs a replica region"));
        BucketPlan copy = new BucketPlan(
                plan.key() + "-replica",
                replication.bucketName(),
                true,
                plan.customerKey(),
                List.of(),
                plan.lifecycle(),
                Optional.empty(),
                plan.holdsBackups(),
                plan.lockDays(),
                plan.forceDestroy());
        ComponentResourceOptions.Builder options = childComponent();
        options.providers(there.provider());
        return new AwsBucket(
                name + "-replica",
                copy,
                Optional.of(there.keyArn()),
                Optional.empty(),
                new AwsAccount(account.id(), replication.region()),
                tags(),
                options.build());
    }
}
