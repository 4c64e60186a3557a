package dev.slipway.model.yaml;

import dev.slipway.model.Bucket;
import dev.slipway.model.BucketAccess;
import dev.slipway.model.BucketReplica;
import dev.slipway.model.CorsRule;
import dev.slipway.model.LifecycleRule;
import dev.slipway.model.ReplicaMode;
import dev.slipway.model.ReplicatedBy;
import dev.slipway.model.StorageClass;
import java.util.List;

/** Reads object storage. */
final class BucketReader {
    private BucketReader() {}

    static Bucket read(String name, Fields fields) {
        Bucket.Builder bucket = Bucket.builder(name);
        fields.flag("versioning").ifPresent(bucket::versioning);
        fields.choice("access", BucketAccess.class).ifPresent(bucket::access);
        fields.text("cdnDomain").ifPresent(bucket::cdnDomain);
        fields.sections("cors", BucketReader::cors).ifPresent(bucket::cors);
        fields.sections("lifecycle", BucketReader::lifecycle).ifPresent(bucket::lifecycle);
        fields.section("replica", BucketReader::replica).ifPresent(bucket::replica);
        return bucket.build();
    }

    private static CorsRule cors(Fields fields) {
        CorsRule.Builder rule = CorsRule.builder(fields.texts("origins").orElse(List.of()));
        fields.texts("methods").ifPresent(rule::methods);
        fields.duration("maxAge").ifPresent(rule::maxAge);
        return rule.build();
    }

    private static LifecycleRule lifecycle(Fields fields) {
        LifecycleRule.Builder rule = LifecycleRule.builder();
        fields.text("prefix").ifPresent(rule::prefix);
        fields.choice("transitionTo", StorageClass.class).ifPresent(rule::transitionTo);
        fields.integer("transitionAfter").ifPresent(rule::transitionAfterDays);
        fields.integer("expireAfter").ifPresent(rule::expireAfterDays);
        fields.integer("expireOldVersionsAfter").ifPresent(rule::expireOldVersionsAfterDays);
        return rule.build();
    }

    private static BucketReplica replica(Fields fields) {
        BucketReplica.Builder replica = BucketReplica.builder();
        fields.choice("mode", ReplicaMode.class).ifPresent(replica::mode);
        fields.choice("by", ReplicatedBy.class).ifPresent(replica::by);
        fields.text("region").ifPresent(replica::region);
        fields.text("endpoint").ifPresent(replica::endpoint);
        fields.text("bucket").ifPresent(replica::bucket);
        return replica.build();
    }
}
