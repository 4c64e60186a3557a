package dev.slipway.sandbox.knowledge.aws.s3;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.knowledge.aws.PolicyDocument;
import java.util.List;

/** The settings of a bucket that are resources of their own. */
final class Companions {
    static final String VERSIONING = "aws:s3/bucketVersioningV2:BucketVersioningV2";

    private Companions() {}

    static List<Knowledge> types() {
        return List.of(
                versioning(),
                encryption(),
                publicAccess(),
                ownership(),
                policy(),
                cors(),
                logging(),
                acl(),
                website(),
                metric());
    }

    private static Knowledge companion(String token, String kind) {
        return Knowledge.of(token)
                .identity("bucket", "expectedBucketOwner")
                .id(s -> s.in().text("bucket", ""))
                .check(
                        kind + "-bucket-missing",
                        "NoSuchBucket: The specified bucket does not exist",
                        Buckets.exists("bucket"));
    }

    private static Knowledge versioning() {
        return companion(VERSIONING, "versioning")
                .check(
                        "versioning-status",
                        "MalformedXML: versioning status",
                        Rules.oneOf(
                                "versioningConfiguration.status",
                                List.of("Enabled", "Suspended", "Disabled"),
                                "MalformedXML: The versioning status %s is not valid"));
    }

    private static Knowledge encryption() {
        return companion(
                        "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                        "encryption")
                .unordered("rules")
                .check("encryption-algorithm", "MalformedXML: SSEAlgorithm", s -> s.in().each("rules").stream()
                        .map(r -> r.text("applyServerSideEncryptionByDefault.sseAlgorithm", "AES256"))
                        .filter(a ->
                                !List.of("AES256", "aws:kms", "aws:kms:dsse").contains(a))
                        .forEach(a -> s.refuse(
                                "rules",
                                "MalformedXML: The SSEAlgorithm " + a + " is not valid",
                                "Use AES256 or aws:kms.")))
                .check("encryption-key-missing", "KMS.NotFoundException: Key … does not exist", s -> {
                    for (int i = 0; i < s.in().items("rules").size(); i++) {
                        Aws.keyExists(
                                        "rules[" + i + "].applyServerSideEncryptionByDefault.kmsMasterKeyId",
                                        "KMS.NotFoundException: Key '%s' does not exist")
                                .accept(s);
                    }
                });
    }

    private static Knowledge publicAccess() {
        return companion("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "public-access")
                .fill("blockPublicAcls", false)
                .fill("blockPublicPolicy", false)
                .fill("ignorePublicAcls", false)
                .fill("restrictPublicBuckets", false);
    }

    private static Knowledge ownership() {
        return companion("aws:s3/bucketOwnershipControls:BucketOwnershipControls", "ownership")
                .check(
                        "ownership-value",
                        "MalformedXML: ObjectOwnership",
                        Rules.oneOf(
                                "rule.objectOwnership",
                                List.of("BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"),
                                "MalformedXML: The object ownership %s is not valid"));
    }

    private static Knowledge policy() {
        Knowledge policy = companion("aws:s3/bucketPolicy:BucketPolicy", "bucket-policy")
                .check("bucket-policy-foreign", "MalformedPolicy: Policy has invalid resource", s -> s.in().text(
                                "bucket")
                        .ifPresent(bucket -> PolicyDocument.document(s, "policy")
                                .filter(d -> !PolicyDocument.statements(d).stream()
                                        .allMatch(x -> ofBucket(x.path("Resource"), bucket)))
                                .ifPresent(d -> s.refuse(
                                        "policy",
                                        "MalformedPolicy: Policy has invalid resource",
                                        "Every Resource must be arn:aws:s3:::" + bucket + " or lie below it."))))
                .check(
                        "bucket-policy-public",
                        "AccessDenied: public policies are blocked by the BlockPublicPolicy setting",
                        s -> {
                            boolean open = PolicyDocument.document(s, "policy").stream()
                                    .flatMap(d -> PolicyDocument.statements(d).stream())
                                    .anyMatch(x -> x.path("Effect").asText().equals("Allow")
                                            && !x.has("Condition")
                                            && x.path("Principal")
                                                    .toString()
                                                    .matches("\"\\*\"|\\{\"AWS\":\\[?\"\\*\"]?}"));
                            boolean blocked =
                                    s.world().all("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock").stream()
                                            .anyMatch(r -> r.in().text("bucket").equals(s.in().text("bucket"))
                                                    && r.in().flag("blockPublicPolicy"));
                            if (open && blocked) {
                                s.refuse(
                                        "policy",
                                        "AccessDenied: User is not authorized to perform: s3:PutBucketPolicy because public policies are blocked by the BlockPublicPolicy block public access setting",
                                        "Name the principals, or use CloudFront.");
                            }
                        });
        return PolicyDocument.check(policy, "bucket-policy", "policy", PolicyDocument.Kind.RESOURCE);
    }

    private static boolean ofBucket(JsonNode resources, String bucket) {
        String own = ":::" + bucket;
        if (resources.isTextual()) {
            return resources.asText().endsWith(own) || resources.asText().contains(own + "/");
        }
        for (JsonNode resource : resources) {
            if (!resource.asText().endsWith(own) && !resource.asText().contains(own + "/")) {
                return false;
            }
        }
        return true;
    }

    private static Knowledge cors() {
        return companion("aws:s3/bucketCorsConfigurationV2:BucketCorsConfigurationV2", "cors")
                .unordered("corsRules")
                .check(
                        "cors-method",
                        "InvalidRequest: Found unsupported HTTP method in CORS config",
                        s -> s.in().each("corsRules").stream()
                                .flatMap(r -> r.texts("allowedMethods").stream())
                                .filter(m -> !List.of("GET", "PUT", "POST", "DELETE", "HEAD")
                                        .contains(m))
                                .forEach(m -> s.refuse(
                                        "corsRules",
                                        "InvalidRequest: Found unsupported HTTP method in CORS config. Unsupported method is "
                                                + m,
                                        "Use GET, PUT, POST, DELETE or HEAD.")));
    }

    private static Knowledge logging() {
        return companion("aws:s3/bucketLoggingV2:BucketLoggingV2", "logging")
                .check(
                        "logging-target-missing",
                        "InvalidTargetBucketForLogging: The target bucket for logging does not exist",
                        s -> s.in().text("targetBucket")
                                .filter(b -> Buckets.find(s, b)
                                        .filter(r -> r.scope().equals(s.region()))
                                        .isEmpty())
                                .ifPresent(b -> s.refuse(
                                        "targetBucket",
                                        "InvalidTargetBucketForLogging: The target bucket for logging does not exist: "
                                                + b,
                                        "It must lie in the same region.")));
    }

    private static Knowledge acl() {
        return companion("aws:s3/bucketAclV2:BucketAclV2", "acl")
                .check("acl-not-supported", "AccessControlListNotSupported: The bucket does not allow ACLs", s -> {
                    String bucket = s.in().text("bucket", "");
                    boolean allowed = s.world().all("aws:s3/bucketOwnershipControls:BucketOwnershipControls").stream()
                            .anyMatch(r -> r.in().text("bucket", "").equals(bucket)
                                    && !r.in().text("rule.objectOwnership", "").equals("BucketOwnerEnforced"));
                    if (!allowed) {
                        s.refuse(
                                "acl",
                                "AccessControlListNotSupported: The bucket does not allow ACLs",
                                "Set BucketOwnershipControls to BucketOwnerPreferred first, or use a bucket policy.");
                    }
                });
    }

    private static Knowledge website() {
        return companion("aws:s3/bucketWebsiteConfigurationV2:BucketWebsiteConfigurationV2", "website")
                .out("websiteEndpoint", s -> s.in().text("bucket", "") + ".s3-website." + s.region() + ".amazonaws.com")
                .out("websiteDomain", s -> "s3-website." + s.region() + ".amazonaws.com");
    }

    private static Knowledge metric() {
        return Knowledge.of("aws:s3/bucketMetric:BucketMetric")
                .named("name", 64)
                .identity("bucket")
                .id(s -> s.in().text("bucket", "") + ":" + s.in().text("name", ""))
                .check(
                        "metric-bucket-missing",
                        "NoSuchBucket: The specified bucket does not exist",
                        Buckets.exists("bucket"));
    }
}
