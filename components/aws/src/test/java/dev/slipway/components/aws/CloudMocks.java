package dev.slipway.components.aws;

import com.google.common.collect.ImmutableMap;
import com.pulumi.test.Mocks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Answers every resource with its inputs and the outputs that others read, and remembers what it was asked for. */
final class CloudMocks implements Mocks {
    static final String ACCOUNT = "123456789012";

    private final ConcurrentLinkedQueue<ResourceArgs> asked = new ConcurrentLinkedQueue<>();

    private volatile String rolledBack = "";

    /** Lets ECS go back to the version before for one service. */
    void rollBack(String service) {
        rolledBack = service;
    }

    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
        asked.add(args);
        Map<String, Object> state = new LinkedHashMap<>(args.inputs);
        String id = args.name + "-id";
        state.putIfAbsent("arn", arn(args));
        outputs(args, state);
        if (args.type.equals("aws:ecs/service:Service") && rolledBack.equals(state.get("name"))) {
            state.put("taskDefinition", "the-version-before");
        }
        return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(id), ImmutableMap.copyOf(state)));
    }

    @Override
    public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
        if (args.token.equals("aws:index/getCallerIdentity:getCallerIdentity")) {
            return CompletableFuture.completedFuture(Map.of(
                    "accountId",
                    ACCOUNT,
                    "arn",
                    "arn:aws:iam::" + ACCOUNT + ":user/test",
                    "id",
                    ACCOUNT,
                    "userId",
                    "test"));
        }
        throw new IllegalArgumentException("nothing mocked for " + args.token);
    }

    List<ResourceArgs> all() {
        return List.copyOf(asked);
    }

    List<ResourceArgs> ofType(String type) {
        return asked.stream().filter(it -> it.type.equals(type)).toList();
    }

    ResourceArgs only(String type) {
        List<ResourceArgs> found = ofType(type);
        if (found.size() != 1) {
            throw new AssertionError("expected one " + type + ", found " + found.size());
        }
        return found.get(0);
    }

    ResourceArgs named(String type, String name) {
        return asked.stream()
                .filter(it -> it.type.equals(type) && it.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " named " + name + " among "
                        + ofType(type).stream().map(it -> it.name).toList()));
    }

    private static String arn(ResourceArgs args) {
        return "arn:aws:" + args.type.replaceAll("aws:([a-z0-9]+)/.*", "$1") + ":eu-central-1:" + ACCOUNT + ":"
                + args.name;
    }

    private static void outputs(ResourceArgs args, Map<String, Object> state) {
        String name = args.name;
        switch (args.type) {
            case "aws:kms/key:Key" -> {
                state.put("keyId", name + "-key-id");
                state.put("arn", "arn:aws:kms:eu-central-1:" + ACCOUNT + ":key/1234abcd-12ab-34cd-56ef-1234567890ab");
            }
            case "aws:s3/bucketV2:BucketV2" -> {
                state.put("arn", "arn:aws:s3:::" + state.get("bucket"));
                state.put("bucketRegionalDomainName", state.get("bucket") + ".s3.eu-central-1.amazonaws.com");
            }
            case "aws:rds/instance:Instance" -> {
                state.put("address", name + ".abc.eu-central-1.rds.amazonaws.com");
                state.put("masterUserSecrets", List.of(Map.of("secretArn", "arn:aws:secretsmanager:master")));
            }
            case "aws:elasticache/replicationGroup:ReplicationGroup" ->
                state.put("primaryEndpointAddress", name + ".abc.cache.amazonaws.com");
            case "aws:lb/loadBalancer:LoadBalancer" -> {
                state.put("dnsName", name + ".eu-central-1.elb.amazonaws.com");
                state.put("zoneId", "Z215JYRZR1TBD5");
                state.put("arnSuffix", "app/" + name + "/1");
            }
            case "aws:lb/targetGroup:TargetGroup" -> state.put("arnSuffix", "targetgroup/" + name + "/1");
            case "aws:cloudfront/distribution:Distribution" -> {
                state.put("domainName", name + ".cloudfront.net");
                state.put("hostedZoneId", "Z2FDTNDATAQYW2");
            }
            case "aws:acm/certificate:Certificate" -> state.put("domainValidationOptions", validation(state));
            case "aws:route53/record:Record" -> state.put("fqdn", state.get("name"));
            case "aws:secretsmanager/secretVersion:SecretVersion" -> state.put("versionId", name + "-v1");
            case "aws:lambda/invocation:Invocation" -> state.put("result", "{}");
            default -> {}
        }
    }

    private static List<Map<String, Object>> validation(Map<String, Object> state) {
        List<Map<String, Object>> options = new java.util.ArrayList<>();
        List<Object> names = new java.util.ArrayList<>(List.of(state.get("domainName")));
        names.addAll((List<?>) state.getOrDefault("subjectAlternativeNames", List.of()));
        for (Object name : names) {
            options.add(Map.of(
                    "domainName",
                    name,
                    "resourceRecordName",
                    "_proof." + name,
                    "resourceRecordType",
                    "CNAME",
                    "resourceRecordValue",
                    "_proof.acm-validations.aws"));
        }
        return options;
    }
}
