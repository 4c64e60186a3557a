package dev.slipway.components.aws;

import com.pulumi.core.Output;
import dev.slipway.model.Value;
import dev.slipway.planner.Naming;
import dev.slipway.planner.aws.BucketPlan;
import dev.slipway.planner.aws.CachePlan;
import dev.slipway.planner.aws.DatabasePlan;
import dev.slipway.planner.aws.PoolerPlan;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The attributes of the app's resources on AWS, and of what the plan itself refers to. */
final class AwsReferences {
    private final AwsStack stack;

    AwsReferences(AwsStack stack) {
        this.stack = stack;
    }

    Output<String> of(String resource, String attribute) {
        Optional<Output<String>> found =
                switch (resource) {
                    case "key" -> attribute.equals("arn") ? Optional.of(stack.keyArn()) : Optional.empty();
                    case "account" ->
                        attribute.equals("id") ? Optional.of(stack.account().id()) : Optional.empty();
                    case "prometheus/workspace" -> stack.prometheus().map(it -> it.attribute(attribute));
                    case "load-balancer" -> stack.entry().loadBalancer().map(AwsLoadBalancer::arnSuffix);
                    default -> named(resource, attribute);
                };
        return found.orElseThrow(
                () -> new IllegalArgumentException("nothing on AWS gives ${" + resource + "." + attribute + "}"));
    }

    private Optional<Output<String>> named(String resource, String attribute) {
        if (resource.startsWith("target-group/")) {
            return stack.entry()
                    .loadBalancer()
                    .map(it -> it.targetSuffix(resource.substring("target-group/".length())));
        }
        if (resource.startsWith("certificate/")) {
            return Optional.of(stack.entry().certificates().arn(resource.substring("certificate/".length())));
        }
        if (resource.startsWith("volume-") && attribute.equals("arn")) {
            return stack.plan().volumes().stream()
                    .filter(it -> it.subject().equals(resource))
                    .findFirst()
                    .map(it -> stack.data().volume(it.key()).arn());
        }
        return database(resource, attribute)
                .or(() -> cache(resource, attribute))
                .or(() -> bucket(resource, attribute));
    }

    private Optional<Output<String>> database(String resource, String attribute) {
        return stack.plan().databases().stream()
                .filter(it -> it.key().equals(resource))
                .findFirst()
                .flatMap(plan -> Optional.ofNullable(databaseAttributes(plan).get(attribute)));
    }

    Map<String, Output<String>> databaseAttributes(DatabasePlan plan) {
        AwsDatabase database = stack.data().database(plan.key());
        Optional<PoolerPlan> pooler = stack.plan().poolers().stream()
                .filter(it -> it.database().equals(plan.key()))
                .findFirst();
        Output<String> password = secret(plan.passwordSecret());
        Output<String> directPort = Output.of(String.valueOf(plan.port()));
        Output<String> host = pooler.map(it -> Output.of(it.host())).orElse(database.host());
        Output<String> port =
                pooler.map(it -> Output.of(String.valueOf(it.port()))).orElse(directPort);
        Map<String, Output<String>> attributes = new LinkedHashMap<>();
        attributes.put("host", host);
        attributes.put("port", port);
        attributes.put("name", Output.of(plan.databaseName()));
        attributes.put("user", Output.of(plan.applicationUser()));
        attributes.put("password", password);
        attributes.put("url", url(plan, plan.applicationUser(), password, host, port));
        attributes.put("directHost", database.host());
        attributes.put("directPort", directPort);
        attributes.put("directUrl", url(plan, plan.applicationUser(), password, database.host(), directPort));
        plan.roles().forEach((role, passwordSecret) -> {
            Output<String> rolePassword = secret(passwordSecret);
            String login = Naming.identifier(role);
            attributes.put("user:" + role, Output.of(login));
            attributes.put("password:" + role, rolePassword);
            attributes.put("directUrl:" + role, url(plan, login, rolePassword, database.host(), directPort));
        });
        attributes.put("readHost", database.readHost());
        attributes.put("sslMode", Output.of("require"));
        database.masterSecretArn().ifPresent(arn -> attributes.put("masterSecretArn", arn));
        pooler.ifPresent(it -> {
            Output<SelfSignedCertificate> tls =
                    secret(it.tlsSeedSecret()).applyValue(seed -> SelfSignedCertificate.of(seed, it.host()));
            attributes.put("poolerKey", tls.applyValue(SelfSignedCertificate::keyPem));
            attributes.put("poolerCertificate", tls.applyValue(SelfSignedCertificate::certificatePem));
        });
        return attributes;
    }

    private static Output<String> url(
            DatabasePlan plan, String user, Output<String> password, Output<String> host, Output<String> port) {
        return Output.format(
                        "postgresql://%s:%s@%s:%s/%s?sslmode=require",
                        user, password.applyValue(AwsReferences::encoded), host, port, plan.databaseName())
                .asSecret();
    }

    private Optional<Output<String>> cache(String resource, String attribute) {
        return stack.plan().caches().stream()
                .filter(it -> it.key().equals(resource))
                .findFirst()
                .flatMap(plan -> Optional.ofNullable(cacheAttributes(plan).get(attribute)));
    }

    Map<String, Output<String>> cacheAttributes(CachePlan plan) {
        Output<String> host = stack.data().cache(plan.key()).host();
        Output<String> password = secret(plan.passwordSecret());
        Map<String, Output<String>> attributes = new LinkedHashMap<>();
        attributes.put("host", host);
        attributes.put("port", Output.of(String.valueOf(plan.port())));
        attributes.put("password", password);
        attributes.put("tls", Output.of("true"));
        attributes.put(
                "url",
                Output.format("rediss://:%s@%s:%s", password.applyValue(AwsReferences::encoded), host, plan.port())
                        .asSecret());
        return attributes;
    }

    private Optional<Output<String>> bucket(String resource, String attribute) {
        return stack.plan().buckets().stream()
                .filter(it -> it.key().equals(resource))
                .findFirst()
                .flatMap(plan -> Optional.ofNullable(bucketAttributes(plan).get(attribute)));
    }

    Map<String, Output<String>> bucketAttributes(BucketPlan plan) {
        AwsBucket bucket = stack.data().bucket(plan.key());
        Map<String, Output<String>> attributes = new LinkedHashMap<>();
        attributes.put("name", bucket.bucketName());
        attributes.put("arn", bucket.arn());
        attributes.put("region", Output.of(stack.plan().region()));
        attributes.put("endpoint", Output.of("https://s3." + stack.plan().region() + ".amazonaws.com"));
        stack.entry().bucketCdn(plan.key()).ifPresent(cdn -> attributes.put("cdnUrl", cdn.url()));
        plan.replication().ifPresent(replication -> bucket.replica().ifPresent(replica -> {
            attributes.put("replicaName", replica.bucketName());
            attributes.put("replicaArn", replica.arn());
            attributes.put("replicaRegion", Output.of(replication.region()));
            attributes.put(
                    "replicaKeyArn",
                    stack.regions().replica(replication.region()).keyArn());
            attributes.put("replicaEndpoint", Output.of("https://s3." + replication.region() + ".amazonaws.com"));
        }));
        return attributes;
    }

    private Output<String> secret(String name) {
        return stack.values().resolve(Value.secret(name));
    }

    private static String encoded(String password) {
        return URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
