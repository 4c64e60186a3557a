package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.networking.v1.Ingress;
import com.pulumi.kubernetes.networking.v1.IngressArgs;
import com.pulumi.kubernetes.networking.v1.inputs.HTTPIngressPathArgs;
import com.pulumi.kubernetes.networking.v1.inputs.HTTPIngressRuleValueArgs;
import com.pulumi.kubernetes.networking.v1.inputs.IngressBackendArgs;
import com.pulumi.kubernetes.networking.v1.inputs.IngressRuleArgs;
import com.pulumi.kubernetes.networking.v1.inputs.IngressServiceBackendArgs;
import com.pulumi.kubernetes.networking.v1.inputs.IngressSpecArgs;
import com.pulumi.kubernetes.networking.v1.inputs.IngressTLSArgs;
import com.pulumi.kubernetes.networking.v1.inputs.ServiceBackendPortArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.kubernetes.EdgePlan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Opens a Service to the public by an Ingress, with TLS for every host. */
public final class KubernetesIngress extends SlipwayComponent {
    /**
     * @param name logical name
     * @param plan hosts, certificate and the Service behind
     * @param labels labels of the object
     * @param after the Service's objects
     */
    public KubernetesIngress(
            String name,
            EdgePlan plan,
            Map<String, String> labels,
            Place place,
            List<Resource> after,
            ComponentResourceOptions options) {
        super("kubernetes:Ingress", name, plan, options);
        IngressSpecArgs.Builder spec = IngressSpecArgs.builder()
                .tls(IngressTLSArgs.builder()
                        .hosts(plan.hosts())
                        .secretName(plan.tlsSecret())
                        .build())
                .rules(plan.hosts().stream().map(host -> rule(host, plan)).toList());
        plan.className().ifPresent(spec::ingressClassName);
        // The engine would wait for an address, which some controllers never write.
        Map<String, String> annotations = new TreeMap<>(plan.annotations());
        annotations.put("pulumi.com/skipAwait", "true");
        new Ingress(
                name,
                IngressArgs.builder()
                        .metadata(place.metadata(plan.name(), labels, annotations))
                        .spec(spec.build())
                        .build(),
                child().dependsOn(after).build());
        registerOutputs(Map.of("url", Output.of("https://" + plan.hosts().get(0))));
    }

    private static IngressRuleArgs rule(String host, EdgePlan plan) {
        return IngressRuleArgs.builder()
                .host(host)
                .http(HTTPIngressRuleValueArgs.builder()
                        .paths(HTTPIngressPathArgs.builder()
                                .path("/")
                                .pathType("Prefix")
                                .backend(IngressBackendArgs.builder()
                                        .service(IngressServiceBackendArgs.builder()
                                                .name(plan.service())
                                                .port(ServiceBackendPortArgs.builder()
                                                        .number(plan.servicePort())
                                                        .build())
                                                .build())
                                        .build())
                                .build())
                        .build())
                .build();
    }
}
