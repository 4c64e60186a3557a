package dev.slipway.policies.packs.good;

import dev.slipway.policies.testkit.Fixture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Buckets with companions of both token generations, or with everything inline. */
final class GoodBuckets {
    private static final String TLS_ONLY =
            """
            {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*",
             "Condition": {"Bool": {"aws:SecureTransport": "false"}}}""";

    private GoodBuckets() {}

    static Stream<Good> all() {
        Fixture v6 = Fixture.of("aws:s3/bucketV2:BucketV2").named("uploads").with("bucket", "app-uploads");
        Fixture v7 = Fixture.of("aws:s3/bucket:Bucket").named("uploads").with("bucket", "app-uploads");
        return Stream.of(
                Good.of("companions by reference, version 6", set(v6, "V2", TLS_ONLY)),
                Good.of("companions by reference, version 7", set(v7, "", TLS_ONLY)),
                Good.of("companions by the bucket's name", byName(set(v6, "V2", TLS_ONLY))),
                Good.of("everything inline, as the older bucket has it", inline()),
                Good.of(
                        "a key of two layers",
                        with(
                                set(v6, "V2", TLS_ONLY),
                                "Encryption",
                                "rules[0].applyServerSideEncryptionByDefault.sseAlgorithm",
                                "aws:kms:dsse")),
                Good.of("statements as structure", structured(set(v6, "V2", TLS_ONLY))),
                Good.of("a policy that is not known yet", unknown(set(v6, "V2", TLS_ONLY))),
                Good.of(
                        "denied for {AWS: *}, in the condition's other spelling",
                        set(
                                v6,
                                "V2",
                                TLS_ONLY.replace("\"*\", \"Action\"", "{\"AWS\": \"*\"}, \"Action\"")
                                        .replace("\"false\"", "false"))),
                Good.of(
                        "denied below TLS 1.2 too",
                        set(
                                v6,
                                "V2",
                                TLS_ONLY
                                        + ", {\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"s3:*\", \"Resource\": \"*\", \"Condition\": {\"NumericLessThan\": {\"s3:TlsVersion\": 1.2}}}")),
                Good.of(
                        "a public site, read by its distribution alone",
                        set(
                                v6.named("site"),
                                "V2",
                                TLS_ONLY
                                        + ", {\"Effect\": \"Allow\", \"Principal\": {\"Service\": \"cloudfront.amazonaws.com\"}, \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::app-uploads/*\", \"Condition\": {\"StringEquals\": {\"AWS:SourceArn\": \"arn:aws:cloudfront::123456789012:distribution/E1\"}}}")),
                Good.of(
                        "readable to an organisation",
                        set(
                                v6,
                                "V2",
                                TLS_ONLY
                                        + ", {\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\", \"Condition\": {\"StringEquals\": {\"aws:PrincipalOrgID\": \"o-1\"}}}")),
                Good.of(
                        "readable through an endpoint",
                        set(
                                v6,
                                "V2",
                                TLS_ONLY
                                        + ", {\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\", \"Condition\": {\"StringEquals\": {\"aws:SourceVpce\": \"vpce-1\"}}}")),
                Good.of(
                        "origins by name",
                        set(v6, "V2", TLS_ONLY),
                        Fixture.of(
                                        "aws:s3/bucketCorsConfigurationV2:BucketCorsConfigurationV2",
                                        "{\"corsRules\": [{\"allowedMethods\": [\"PUT\"], \"allowedOrigins\": [\"https://app.example\"], \"allowedHeaders\": [\"*\"]}]}")
                                .refersTo(v6, "bucket")),
                Good.of(
                        "logs with S3's own key",
                        with(
                                set(
                                        v6.named("access-logs"),
                                        "V2",
                                        TLS_ONLY
                                                + ", {\"Effect\": \"Allow\", \"Principal\": {\"Service\": \"logdelivery.elasticloadbalancing.amazonaws.com\"}, \"Action\": \"s3:PutObject\", \"Resource\": \"arn:aws:s3:::access-logs/*\"}"),
                                "Encryption",
                                "rules[0].applyServerSideEncryptionByDefault.sseAlgorithm",
                                "AES256")),
                Good.of("backups under lock", set(v6.named("backups").with("objectLockEnabled", true), "V2", TLS_ONLY)),
                Good.of(
                        "a private ACL",
                        set(v6, "V2", TLS_ONLY),
                        Fixture.of("aws:s3/bucketAclV2:BucketAclV2")
                                .with("acl", "private")
                                .refersTo(v6, "bucket")));
    }

    private static List<Fixture> set(Fixture bucket, String v2, String statements) {
        List<Fixture> all = new ArrayList<>();
        all.add(bucket);
        all.add(
                companion(
                        bucket,
                        "PublicAccessBlock",
                        "",
                        "{\"blockPublicAcls\": true, \"blockPublicPolicy\": true, \"ignorePublicAcls\": true, \"restrictPublicBuckets\": true}"));
        all.add(companion(
                bucket, "OwnershipControls", "", "{\"rule\": {\"objectOwnership\": \"BucketOwnerEnforced\"}}"));
        all.add(companion(bucket, "Policy", "", "{}").with("policy", "{\"Statement\": [" + statements + "]}"));
        all.add(companion(
                bucket,
                "ReplicationConfig",
                "",
                "{\"rules\": [{\"status\": \"Enabled\", \"destination\": {\"bucket\": \"arn:aws:s3:::elsewhere\"}}]}"));
        all.add(companion(bucket, "Versioning", v2, "{\"versioningConfiguration\": {\"status\": \"Enabled\"}}"));
        all.add(
                companion(
                        bucket,
                        "ServerSideEncryptionConfiguration",
                        v2,
                        "{\"rules\": [{\"applyServerSideEncryptionByDefault\": {\"sseAlgorithm\": \"aws:kms\"}, \"bucketKeyEnabled\": true}]}"));
        all.add(
                companion(
                        bucket,
                        "LifecycleConfiguration",
                        v2,
                        "{\"rules\": [{\"id\": \"parts\", \"status\": \"Enabled\", \"abortIncompleteMultipartUpload\": {\"daysAfterInitiation\": 7}}]}"));
        all.add(companion(bucket, "Logging", v2, "{\"targetBucket\": \"logs\", \"targetPrefix\": \"uploads/\"}"));
        return all;
    }

    private static Fixture companion(Fixture bucket, String kind, String v2, String json) {
        String type = "aws:s3/bucket" + kind + v2 + ":Bucket" + kind + v2;
        return Fixture.of(type, json).refersTo(bucket, "bucket");
    }

    private static List<Fixture> byName(List<Fixture> set) {
        return set.stream().map(it -> it.with("bucket", "app-uploads")).toList();
    }

    private static List<Fixture> with(List<Fixture> set, String kind, String path, String value) {
        return set.stream()
                .map(it -> it.view().type().contains(kind) ? it.with(path, value) : it)
                .toList();
    }

    private static List<Fixture> structured(List<Fixture> set) {
        return set.stream()
                .map(it -> it.view().type().contains("Policy:BucketPolicy")
                        ? it.withJson("policy", "{\"Statement\": [" + TLS_ONLY + "]}")
                        : it)
                .toList();
    }

    private static List<Fixture> unknown(List<Fixture> set) {
        return set.stream()
                .map(it -> it.view().type().contains("Policy:BucketPolicy") ? it.unknown("policy") : it)
                .toList();
    }

    private static List<Fixture> inline() {
        Fixture bucket = Fixture.of(
                        "aws:s3/bucket:Bucket",
                        """
            {"versioning": {"enabled": true}, "acl": "private",
             "serverSideEncryptionConfiguration": {"rule": {"applyServerSideEncryptionByDefault": {"sseAlgorithm": "aws:kms"}}},
             "lifecycleRules": [{"enabled": true, "abortIncompleteMultipartUploadDays": 7}],
             "loggings": [{"targetBucket": "logs"}],
             "replicationConfiguration": {"role": "arn", "rules": [{"status": "Enabled", "destination": {"bucket": "arn:aws:s3:::elsewhere"}}]}}""")
                .with("policy", "{\"Statement\": [" + TLS_ONLY + "]}");
        return List.of(
                bucket,
                companion(
                        bucket,
                        "PublicAccessBlock",
                        "",
                        "{\"blockPublicAcls\": true, \"blockPublicPolicy\": true, \"ignorePublicAcls\": true, \"restrictPublicBuckets\": true}"),
                companion(
                        bucket, "OwnershipControls", "", "{\"rule\": {\"objectOwnership\": \"BucketOwnerEnforced\"}}"));
    }
}
