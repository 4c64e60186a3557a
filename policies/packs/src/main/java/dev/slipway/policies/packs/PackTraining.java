package dev.slipway.policies.packs;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.slipway.policies.sdk.EngineMarks;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.Rule;
import dev.slipway.policies.sdk.evidence.ConfiguredReport;
import dev.slipway.policies.sdk.wire.AnalyzerServer;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.util.List;
import java.util.Map;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerPropertyDependencies;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResourceOptions;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;

/** Goes the way of a whole run once, so that the classes it takes can be archived at build for a quick start. */
public final class PackTraining {
    private static final String BUCKET = "urn:pulumi:training::training::aws:s3/bucketV2:BucketV2::training";

    /** Something of every kind that rules take apart: policy documents, container definitions, ingress rules, pods, marks of the engine. */
    private static final Struct BAD = object(Map.of(
            "name",
            "training",
            "policy",
            "{\"Statement\": [{\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": [\"s3:*\"], \"Resource\": \"*\","
                    + " \"Condition\": {\"Bool\": {\"aws:SecureTransport\": \"false\"}}}]}",
            "containerDefinitions",
            "[{\"name\": \"api\", \"image\": \"api:latest\", \"privileged\": true, \"memory\": 512,"
                    + " \"environment\": [{\"name\": \"PASSWORD\", \"value\": \"x\"}]}]",
            "ingress",
            List.of(Map.of("fromPort", 5432, "toPort", 5432, "cidrBlocks", List.of("0.0.0.0/0"))),
            "spec",
            Map.of("template", Map.of("spec", Map.of("containers", List.of(Map.of("image", "api:latest"))))),
            "envs",
            List.of("PASSWORD=x"),
            "publiclyAccessible",
            true,
            "arn",
            "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            "password",
            Map.of(EngineMarks.SIGNATURE_KEY, EngineMarks.SECRET, "value", "x")));

    /** The same as it should be, where rules go another way then. */
    private static final Struct GOOD = object(Map.of(
            "name",
            "training",
            "policy",
            "{\"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"arn:aws:iam::123456789012:root\"},"
                    + " \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::uploads/*\"}]}",
            "containerDefinitions",
            "[{\"name\": \"api\", \"image\": \"api:1.4.0\", \"environment\": [{\"name\": \"NODE_ENV\", \"value\": \"production\"}]}]",
            "ingress",
            List.of(Map.of("fromPort", 443, "toPort", 443, "cidrBlocks", List.of("10.0.0.0/16"))),
            "engine",
            "postgres",
            "bucket",
            "training",
            "publiclyAccessible",
            false,
            "storageEncrypted",
            true,
            "backupRetentionPeriod",
            7));

    private PackTraining() {}

    public static void main(String[] args) {
        run();
    }

    /** Goes that way in the JVM of the caller. */
    public static void run() {
        PolicyPack pack = SlipwayPack.create();
        try (AnalyzerServer server = AnalyzerServer.start(pack, new ConfiguredReport(Map.of()))) {
            ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", server.port())
                    .usePlaintext()
                    .build();
            run(AnalyzerGrpc.newBlockingStub(channel), pack);
            channel.shutdownNow();
        }
    }

    private static void run(AnalyzerGrpc.AnalyzerBlockingStub engine, PolicyPack pack) {
        var unusedHandshake = engine.handshake(AnalyzerHandshakeRequest.getDefaultInstance());
        var unusedConfiguration = engine.configureStack(
                AnalyzerStackConfigureRequest.newBuilder().setStack("training").build());
        var unusedInfo = engine.getAnalyzerInfo(Empty.getDefaultInstance());
        for (Struct properties : List.of(BAD, GOOD)) {
            AnalyzeStackRequest.Builder stack = AnalyzeStackRequest.newBuilder();
            for (Rule rule : pack.rules()) {
                AnalyzerResource resource = resource(rule, properties);
                AnalyzeRequest request = AnalyzeRequest.newBuilder()
                        .setType(resource.getType())
                        .setUrn(resource.getUrn())
                        .setProperties(properties)
                        .setOptions(resource.getOptions())
                        .setProvider(resource.getProvider())
                        .build();
                var unusedRemediations = engine.remediate(request);
                var unusedVerdicts = engine.analyze(request);
                stack.addResources(resource);
            }
            var unusedStackVerdicts = engine.analyzeStack(stack.build());
        }
    }

    /** A resource of a type that the rule looks at, with all that the engine tells of one. */
    private static AnalyzerResource resource(Rule rule, Struct properties) {
        String type = rule.types().get(0).replace("*", "Training");
        String parent = "urn:pulumi:training::training::pulumi:pulumi:Stack::training";
        return AnalyzerResource.newBuilder()
                .setType(type)
                .setUrn("urn:pulumi:training::training::" + type + "::"
                        + rule.info().id())
                .setProperties(properties)
                .setParent(parent)
                .setOptions(AnalyzerResourceOptions.newBuilder()
                        .setParent(parent)
                        .setCustomTimeouts(AnalyzerResourceOptions.CustomTimeouts.getDefaultInstance()))
                .setProvider(AnalyzerProviderResource.newBuilder()
                        .setType("pulumi:providers:aws")
                        .setUrn("urn:pulumi:training::training::pulumi:providers:aws::training")
                        .setProperties(object(Map.of("region", "eu-central-1"))))
                .addDependencies(BUCKET)
                .putPropertyDependencies(
                        "bucket",
                        AnalyzerPropertyDependencies.newBuilder()
                                .addUrns(BUCKET)
                                .build())
                .build();
    }

    private static Struct object(Map<String, ?> fields) {
        Struct.Builder object = Struct.newBuilder();
        fields.forEach((key, value) -> object.putFields(key, value(value)));
        return object.build();
    }

    private static Value value(Object plain) {
        Value.Builder value = Value.newBuilder();
        if (plain instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> value.getStructValueBuilder().putFields(String.valueOf(key), value(inner)));
        } else if (plain instanceof List<?> list) {
            list.forEach(item -> value.getListValueBuilder().addValues(value(item)));
        } else if (plain instanceof Boolean bool) {
            value.setBoolValue(bool);
        } else if (plain instanceof Number number) {
            value.setNumberValue(number.doubleValue());
        } else {
            value.setStringValue(String.valueOf(plain));
        }
        return value.build();
    }
}
