package dev.slipway.sandbox.knowledge.aws.servicediscovery;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import java.util.List;
import java.util.Locale;

/** Cloud Map's types. */
public final class Catalogue implements ServiceCatalogue {
    private static final String NAMESPACE = "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace";

    @Override
    public List<Knowledge> types() {
        return List.of(namespace(), service());
    }

    private static String id(Subject s, String prefix) {
        return prefix + "-" + Hashes.letters(s.seed("id"), 16).toLowerCase(Locale.ROOT);
    }

    private static Knowledge namespace() {
        return Knowledge.of(NAMESPACE)
                .named("name", 253)
                .replaceOn("vpc")
                .id(s -> id(s, "ns"))
                .out("arn", s -> s.arn("servicediscovery", "namespace/" + id(s, "ns")))
                .out("hostedZone", s -> "Z" + Hashes.capitals(s.seed("zone"), 20))
                .check(
                        "namespace-vpc-missing",
                        "InvalidInput: The VPC that you chose does not exist",
                        Aws.vpcExists("vpc"))
                .check(
                        "namespace-taken",
                        "ConflictingDomainExists: the VPC has a namespace of this name",
                        Rules.unique(
                                "name",
                                "ConflictingDomainExists: Cannot create namespace %s: the VPC has one of this name"
                                        + " already",
                                "Choose another name."));
    }

    private static Knowledge service() {
        return Knowledge.of("aws:servicediscovery/service:Service")
                .named("name", 127)
                .replaceOn(
                        "namespaceId",
                        "healthCheckCustomConfig",
                        "type",
                        "dnsConfig.namespaceId",
                        "dnsConfig.routingPolicy")
                .id(s -> id(s, "srv"))
                .out("arn", s -> s.arn("servicediscovery", "service/" + id(s, "srv")))
                .out("namespaceId", s -> s.in().text("namespaceId", s.in().text("dnsConfig.namespaceId", "")))
                .check(
                        "discovery-namespace-missing",
                        "NamespaceNotFound",
                        Rules.exists(
                                "dnsConfig.namespaceId",
                                NAMESPACE,
                                "NamespaceNotFound: No namespace exists with ID %s"));
    }
}
