package dev.slipway.planner.kubernetes;

import dev.slipway.model.Bucket;
import dev.slipway.model.BucketReplica;
import dev.slipway.model.ReplicatedBy;
import dev.slipway.model.Value;
import dev.slipway.planner.PlanJson;
import dev.slipway.planner.files.BackupScripts;
import dev.slipway.planner.files.BucketScript;
import dev.slipway.planner.files.RcloneConfig;
import dev.slipway.planner.files.ReplicationScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans buckets at the S3-compatible storage outside the cluster: the job that makes one, and the one that brings its second copy up to date. */
final class BucketPlanner {
    /** Every quarter of an hour; a run that still copies is left to finish. */
    static final String CRON = "*/15 * * * *";

    private static final int LONGEST_RUN = 12 * BackupPlanner.HOUR;

    private final Draft draft;

    BucketPlanner(Draft draft) {
        this.draft = draft;
    }

    /** Name that those wait for who use the bucket. */
    static String component(Bucket bucket) {
        return KubernetesNames.of(bucket.name(), "setup");
    }

    /** A bucket under a name of the stack's own is there already; its owner's settings are not ours to write over. */
    static boolean made(Draft draft, Bucket bucket) {
        return !draft.settings.s3().bucketNames().containsKey(bucket.name());
    }

    BucketPlan plan(Bucket bucket) {
        S3Settings s3 = draft.settings.s3();
        return new BucketPlan(
                bucket.name(),
                draft.addresses.bucketName(bucket),
                s3.region(),
                s3.url(),
                bucket.replica().map(any -> draft.addresses.replicaName(bucket)),
                bucket.replica().map(any -> draft.addresses.replicaRegion(bucket)),
                made(draft, bucket) ? Optional.of(setup(bucket)) : Optional.empty());
    }

    /** Second copies that the stack itself keeps up to date. */
    List<CronJobPlan> copies() {
        return draft.app.buckets().stream()
                .filter(bucket -> copied(draft, bucket))
                .map(this::copy)
                .toList();
    }

    /** Whether the stack copies: the application does not, and the copy lies in a store that the stack has the keys of. */
    static boolean copied(Draft draft, Bucket bucket) {
        return made(draft, bucket)
                && bucket.replica()
                        .filter(replica -> ours(replica) && replica.by() == ReplicatedBy.STORAGE)
                        .isPresent();
    }

    /** Name of the job that copies. */
    static String copyJob(Bucket bucket) {
        return KubernetesNames.of("replicate", bucket.name());
    }

    private static boolean ours(BucketReplica replica) {
        return replica.endpoint().isEmpty();
    }

    private JobPlan setup(Bucket bucket) {
        String component = component(bucket);
        S3Settings s3 = draft.settings.s3();
        Map<String, String> files = files(bucket);
        draft.configMap(KubernetesNames.of(component, "scripts"), files);
        String secret = KubernetesNames.of(component, "credentials");
        draft.secret(secret, "credentials", BucketScript.credentials(s3.accessKeySecret(), s3.secretKeySecret()));
        UsesPaths.storage(draft, component);
        if (bucket.replica().filter(BucketPlanner::ours).isPresent()) {
            UsesPaths.storage(draft, component, draft.addresses.replicaEndpoint(bucket));
        }
        Map<String, Value> env = new LinkedHashMap<>();
        env.put("AWS_REGION", Value.literal(s3.region()));
        env.put("AWS_ENDPOINT_URL", Value.literal(s3.url()));
        env.put("AWS_SHARED_CREDENTIALS_FILE", Value.literal("/credentials/credentials"));
        PodPlan pod = pod(
                component,
                "setup",
                "aws-cli",
                BucketScript.PATH,
                env,
                List.of(
                        new Mounted(
                                new VolumePlan.Config("scripts", KubernetesNames.of(component, "scripts")),
                                "/config",
                                true),
                        new Mounted(new VolumePlan.Secrets("credentials", secret, 0400), "/credentials", true)));
        // The first tries may come before the network's policies are in force.
        return new JobPlan(
                JobPlan.hashed(component, PlanJson.write(pod) + files), component, "bucket", 600, 4, List.of(), pod);
    }

    /** Keys of a ConfigMap, which the mount makes files of {@code /config} again. */
    private Map<String, String> files(Bucket bucket) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(file(BucketScript.PATH), script(bucket).text());
        BucketScript.files(bucket, draft.settings.s3().hasClasses())
                .forEach((path, content) -> files.put(file(path), content));
        return files;
    }

    private static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private BucketScript script(Bucket bucket) {
        return new BucketScript(
                draft.addresses.bucketName(bucket),
                draft.settings.s3().region(),
                bucket.versioning(),
                bucket.replica()
                        .filter(BucketPlanner::ours)
                        .map(any -> new BucketScript.Replica(
                                draft.addresses.replicaName(bucket),
                                draft.addresses.replicaEndpoint(bucket),
                                draft.addresses.replicaRegion(bucket))));
    }

    private CronJobPlan copy(Bucket bucket) {
        String component = copyJob(bucket);
        S3Settings s3 = draft.settings.s3();
        String secret = KubernetesNames.of(component, "config");
        String region = draft.addresses.replicaRegion(bucket);
        RcloneConfig second =
                new RcloneConfig(s3.endpointIn(region), region, s3.accessKeySecret(), s3.secretKeySecret());
        draft.secret(
                secret,
                "rclone.conf",
                new RcloneConfig(s3.endpoint(), s3.region(), s3.accessKeySecret(), s3.secretKeySecret()).file(second));
        draft.secret(secret, "replicate.sh", Value.literal(replicate(bucket, component)));
        UsesPaths.storage(draft, component);
        UsesPaths.storage(draft, component, draft.addresses.replicaEndpoint(bucket));
        PodPlan pod = pod(
                component,
                "copy",
                "rclone",
                "/config/replicate.sh",
                Map.of(),
                List.of(
                        new Mounted(new VolumePlan.Secrets("config", secret, 0400), "/config", true),
                        new Mounted(new VolumePlan.Scratch("metrics", 16, false), BackupScripts.METRICS, false)));
        return new CronJobPlan(component, "bucket", CRON, LONGEST_RUN, BackupPlanner.HOUR, 0, List.of(), pod);
    }

    private String replicate(Bucket bucket, String component) {
        return new ReplicationScript(
                                bucket.name(),
                                draft.addresses.bucketName(bucket),
                                draft.addresses.replicaName(bucket),
                                bucket.replica().orElseThrow().mode())
                        .text()
                + ClusterBackupScripts.push(
                        new BackupPlanner(draft).pushgateway(component),
                        "replica/" + bucket.name(),
                        "cat " + BackupScripts.METRICS + "/replica-" + bucket.name() + ".prom");
    }

    /**
     * A volume and where the pod's container sees it.
     *
     * @param readOnly whether the container may not write to it
     */
    private record Mounted(VolumePlan volume, String path, boolean readOnly) {
        MountPlan mount() {
            return new MountPlan(volume.name(), path, Optional.empty(), readOnly);
        }
    }

    /** Runs a script of ours in an image that speaks to object stores, with room for temporary files. */
    private PodPlan pod(
            String component, String name, String image, String script, Map<String, Value> env, List<Mounted> mounted) {
        Map<String, Value> whole = new LinkedHashMap<>(Map.of("HOME", Value.literal("/tmp")));
        whole.putAll(env);
        List<Mounted> all = new ArrayList<>(mounted);
        all.add(new Mounted(new VolumePlan.Scratch("tmp", 64, false), "/tmp", false));
        ContainerPlan container = ContainerPlan.builder(name, draft.images.of(image), Sizing.helper(500, 256))
                .command(List.of("/bin/sh", script))
                .env(whole)
                .mounts(all.stream().map(Mounted::mount).toList())
                .build();
        return new PodPlan(
                component,
                draft.names.labels(component, "bucket"),
                component,
                AppPods.DEFAULT_USER,
                List.of(),
                List.of(container),
                all.stream().map(Mounted::volume).toList(),
                30,
                false,
                false);
    }
}
