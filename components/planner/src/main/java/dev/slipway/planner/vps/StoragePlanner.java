package dev.slipway.planner.vps;

import dev.slipway.model.Bucket;
import dev.slipway.model.Value;
import dev.slipway.planner.Naming;
import dev.slipway.planner.RequiredSecrets;
import dev.slipway.planner.files.BucketScript;
import dev.slipway.planner.files.FileText;
import dev.slipway.planner.files.RcloneConfig;
import dev.slipway.planner.files.StorageClasses;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Plans buckets: their names, the container that sets them up, and a store on the host itself where none is outside. */
final class StoragePlanner {
    private static final String KEYS = "/config/credentials";

    private final PlanScope scope;

    StoragePlanner(PlanScope scope) {
        this.scope = scope;
    }

    /** Real name of a bucket: app, environment and name, as S3 takes it. */
    static String bucketName(PlanScope scope, String bucket) {
        return Naming.hyphenated(63, scope.app.name(), scope.environment.name(), bucket);
    }

    static RcloneConfig rclone(PlanScope scope) {
        ObjectStorage storage = scope.settings.storage();
        return new RcloneConfig(
                storage.endpoint(),
                storage.region(),
                RequiredSecrets.STORAGE_ACCESS_KEY,
                RequiredSecrets.STORAGE_SECRET_KEY);
    }

    List<BucketPlan> buckets() {
        return scope.app.buckets().stream().map(this::bucket).toList();
    }

    private BucketPlan bucket(Bucket bucket) {
        ObjectStorage storage = scope.settings.storage();
        String name = bucketName(scope, bucket.name());
        Optional<ReplicaPlan> replica = new ReplicaPlanner(scope).plan(bucket, name);
        scope.notes.add(BucketScript.note("container", name));
        return new BucketPlan(
                bucket.name(), name, storage.address(), storage.region(), replica, setup(bucket, name, replica));
    }

    private ContainerPlan setup(Bucket bucket, String name, Optional<ReplicaPlan> replica) {
        ObjectStorage storage = scope.settings.storage();
        ContainerPlan.Builder setup = scope.container(bucket.name() + "-setup", scope.images.of("aws-cli"), 100, 192)
                .entrypoint("sh")
                .command(List.of(BucketScript.PATH))
                .environment("HOME", Value.literal("/tmp"))
                .environment("AWS_REGION", Value.literal(storage.region()))
                .environment("AWS_ENDPOINT_URL", Value.literal(storage.address()))
                .environment("AWS_SHARED_CREDENTIALS_FILE", Value.literal(KEYS))
                .network(NetworkAttachment.in(storage.selfHosted() ? scope.storageNetwork() : scope.egress()))
                .file(
                        KEYS,
                        BucketScript.credentials(
                                RequiredSecrets.STORAGE_ACCESS_KEY, RequiredSecrets.STORAGE_SECRET_KEY))
                .script(
                        BucketScript.PATH,
                        new BucketScript(
                                        name,
                                        storage.region(),
                                        bucket.versioning(),
                                        replica.filter(ReplicaPlan::ours)
                                                .map(it -> new BucketScript.Replica(
                                                        it.bucket(), it.endpoint(), it.region())))
                                .text())
                .tmpfs("/tmp", 64)
                .mode(RunMode.ONE_SHOT)
                .stopFirst()
                .healthTimeout(Duration.ofMinutes(5));
        boolean classes = storage.hasClasses();
        StorageClasses.note(bucket, classes).ifPresent(scope.notes::add);
        BucketScript.files(bucket, classes).forEach(setup::file);
        if (storage.selfHosted()) {
            setup.after("storage");
        }
        return setup.build();
    }

    /** A store on the host: for dev, or for data that is copied elsewhere by other means. */
    Optional<ContainerPlan> store() {
        if (!scope.settings.storage().selfHosted() || scope.app.buckets().isEmpty()) {
            return Optional.empty();
        }
        boolean takesBackups = scope.app.databases().stream()
                .anyMatch(database -> database.backup().bucket().isPresent());
        if (scope.isProd() && takesBackups) {
            scope.faults.add(
                    "slipway:storageEndpoint: expected object storage outside of the host, found a store on the host"
                            + " itself; a backup that falls with its data is none");
        }
        return Optional.of(scope.container("storage", scope.images.of("seaweedfs"), 200, 256)
                .entrypoint("weed")
                .command(List.of("server", "-dir=/data", "-s3", "-s3.port=8333", "-s3.config=/config/s3.json"))
                .network(NetworkAttachment.as(scope.storageNetwork(), "storage"))
                .mount(scope.sharedVolume("storage-data", "objects of all buckets", true), "/data")
                .file("/config/s3.json", identities())
                .tmpfs("/tmp", 32)
                .stopFirst()
                .healthcheck(HealthcheckPlan.shell("wget -q -O /dev/null http://127.0.0.1:8333/status"))
                .build());
    }

    private static Value identities() {
        return new FileText()
                .text("{\"identities\":[{\"name\":\"app\",\"credentials\":[{\"accessKey\":\"")
                .secret(RequiredSecrets.STORAGE_ACCESS_KEY)
                .text("\",\"secretKey\":\"")
                .secret(RequiredSecrets.STORAGE_SECRET_KEY)
                .line("\"}],\"actions\":[\"Admin\",\"Read\",\"Write\",\"List\",\"Tagging\"]}]}")
                .toValue();
    }
}
