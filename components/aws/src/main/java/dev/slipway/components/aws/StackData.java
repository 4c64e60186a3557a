package dev.slipway.components.aws;

import dev.slipway.planner.aws.AwsPlan;
import dev.slipway.planner.aws.BucketPlan;
import dev.slipway.planner.aws.CachePlan;
import dev.slipway.planner.aws.DatabasePlan;
import dev.slipway.planner.aws.VolumePlan;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a stack keeps: databases, caches, volumes, buckets. */
final class StackData {
    private final AwsStack stack;
    private final AwsPlan plan;
    private final Map<String, AwsDatabase> databases = new LinkedHashMap<>();
    private final Map<String, AwsCache> caches = new LinkedHashMap<>();
    private final Map<String, AwsVolume> volumes = new LinkedHashMap<>();
    private final Map<String, AwsBucket> buckets = new LinkedHashMap<>();

    StackData(AwsStack stack) {
        this.stack = stack;
        this.plan = stack.plan();
        plan.databases().forEach(it -> databases.put(it.key(), database(it)));
        plan.caches().forEach(it -> caches.put(it.key(), cache(it)));
        plan.volumes().forEach(it -> volumes.put(it.key(), volume(it)));
        plan.buckets().forEach(it -> buckets.put(it.key(), bucket(it)));
    }

    AwsDatabase database(String key) {
        return made(databases, key);
    }

    AwsCache cache(String key) {
        return made(caches, key);
    }

    AwsVolume volume(String key) {
        return made(volumes, key);
    }

    Map<String, AwsVolume> volumes() {
        return Collections.unmodifiableMap(volumes);
    }

    AwsBucket bucket(String key) {
        return made(buckets, key);
    }

    /** @throws IllegalArgumentException when the plan has none of that name */
    static <T> T made(Map<String, T> components, String key) {
        return Optional.ofNullable(components.get(key))
                .orElseThrow(
                        () -> new IllegalArgumentException("the plan has no " + key + " among " + components.keySet()));
    }

    private AwsDatabase database(DatabasePlan database) {
        return new AwsDatabase(
                database.key(),
                database,
                stack.networkHandle(),
                stack.groups().id(database.key()),
                database.masterPasswordSecret().map(stack::secretValue),
                stack.keyArn(),
                database.backupReplicaRegion().map(stack.regions()::replica),
                stack.account(),
                plan.network().flowLog().retentionDays(),
                stack.commonTags(),
                stack.below());
    }

    private AwsCache cache(CachePlan cache) {
        return new AwsCache(
                cache.key(),
                cache,
                stack.networkHandle(),
                stack.groups().id(cache.key()),
                stack.secretValue(cache.passwordSecret()),
                stack.keyArn(),
                stack.commonTags(),
                stack.below());
    }

    private AwsVolume volume(VolumePlan volume) {
        return new AwsVolume(
                volume.key(),
                volume,
                stack.networkHandle(),
                stack.groups().id(volume.subject()),
                stack.keyArn(),
                stack.commonTags(),
                stack.below());
    }

    private AwsBucket bucket(BucketPlan bucket) {
        boolean delivered =
                plan.bucketCdns().stream().anyMatch(cdn -> cdn.bucket().equals(bucket.key()));
        return new AwsBucket(
                bucket.key(),
                bucket,
                Optional.of(stack.keyArn()),
                bucket.replication().map(it -> stack.regions().replica(it.region())),
                stack.account(),
                arn -> delivered ? ClosedBucketOrigin.readers(arn, stack.account()) : List.of(),
                stack.commonTags(),
                stack.below());
    }
}
