package dev.slipway.policies.sdk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;

/** Small rules and resources for the tests of the SDK. */
public final class TestRules {
    public static final String BUCKET = "aws:s3/bucketV2:BucketV2";

    private TestRules() {}

    /** A rule that looks at buckets and asks that they be private. */
    public static ResourceRule privateBucket() {
        return resourceRule("bucket-private", Severity.HIGH, (resource, config) -> resource.get("private")
                .mustBeTrue());
    }

    /** A rule whose remediation replaces the bucket. */
    public static ResourceRule replacingBucket() {
        return resourceRule(
                about("bucket-replaced", Severity.HIGH),
                Remediation.set("private", true).onlyOnRequest(),
                (bucket, config) -> bucket.get("private").mustBeTrue());
    }

    /** A rule that breaks off with a message that holds data. */
    public static ResourceRule broken() {
        return resourceRule("broken", Severity.LOW, (resource, config) -> {
            throw new IllegalStateException("hunter2");
        });
    }

    /** What a resource rule does. */
    public interface Check {
        Verdict judge(ResourceView resource, RuleConfig config);
    }

    public static ResourceRule resourceRule(String id, Severity severity, Check check) {
        return resourceRule(about(id, severity), check);
    }

    private static RuleInfo about(String id, Severity severity) {
        return RuleInfo.of(id, "Buckets obey " + id)
                .severity(severity)
                .why("Because.")
                .fix("Set private: true.")
                .checks(Reference.GUIDES, "SEC-24")
                .build();
    }

    /** A rule that no framework asks for; every bucket complies. */
    public static ResourceRule unreferenced(String id) {
        return resourceRule(RuleInfo.of(id, "Buckets obey " + id).build(), (bucket, config) -> Verdict.pass());
    }

    /** A rule over buckets that says this of itself. */
    public static ResourceRule resourceRule(RuleInfo info, Check check) {
        return resourceRule(info, Remediation.set("private", true), check);
    }

    private static ResourceRule resourceRule(RuleInfo info, Remediation remediation, Check check) {
        return new ResourceRule() {
            @Override
            public RuleInfo info() {
                return info;
            }

            @Override
            public List<String> types() {
                return List.of(BUCKET);
            }

            @Override
            public Verdict judge(ResourceView resource, RuleConfig config) {
                return check.judge(resource, config);
            }

            @Override
            public Optional<Remediation> remediation() {
                return Optional.of(remediation);
            }
        };
    }

    /** A rule over the whole stack: every bucket has a policy that refers to it. */
    public static StackRule policyLinked() {
        RuleInfo info = RuleInfo.of("bucket-policy", "Buckets have a policy")
                .fix("Add a policy.")
                .checks(Reference.GUIDES, "SEC-24")
                .build();
        return stackRule(info, (bucket, stack) -> stack.linked(bucket, "bucket", "aws:s3/bucketPolicy:BucketPolicy")
                .mustExist("", "a policy"));
    }

    /** A stack rule over buckets that waits until somebody lets it go on. */
    public static StackRule waiting(CountDownLatch begun, CountDownLatch goOn) {
        RuleInfo info = RuleInfo.of("waits", "Buckets wait").build();
        return stackRule(info, (bucket, stack) -> {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Verdict.pass();
        });
    }

    /** A stack rule over buckets. */
    private static StackRule stackRule(RuleInfo info, BiFunction<ResourceView, StackView, Verdict> judgement) {
        return new StackRule() {
            @Override
            public RuleInfo info() {
                return info;
            }

            @Override
            public List<String> types() {
                return List.of(BUCKET);
            }

            @Override
            public Verdict judge(ResourceView resource, StackView stack, RuleConfig config) {
                return judgement.apply(resource, stack);
            }
        };
    }

    public static ResourceView bucket(String name, Map<String, Value> properties) {
        return resource(BUCKET, name, properties, Map.of());
    }

    public static ResourceView resource(
            String type, String name, Map<String, Value> properties, Map<String, String> dependencies) {
        Map<String, Set<String>> byProperty = new java.util.TreeMap<>();
        dependencies.forEach((property, urn) -> byProperty.put(property, new TreeSet<>(Set.of(urn))));
        return new ResourceView(
                type,
                name,
                "urn:pulumi:app-prod::app::" + type + "::" + name,
                PropertyView.of("", new Value.Fields(properties)),
                ResourceView.Options.NONE,
                Optional.empty(),
                new ResourceView.Edges(Optional.empty(), List.of(), byProperty));
    }
}
