package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.kubernetes.EdgePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Opens a Service to the public by the Gateway API: a Gateway with one HTTPS listener a host, and the routes to the Service. */
public final class KubernetesGateway extends SlipwayComponent {
    private static final String API = "gateway.networking.k8s.io/v1";

    /**
     * @param name logical name
     * @param plan hosts, certificate and the Service behind; needs a class
     * @param labels labels of the objects
     * @param after the Service's objects
     */
    public KubernetesGateway(
            String name,
            EdgePlan plan,
            Map<String, String> labels,
            Place place,
            List<Resource> after,
            ComponentResourceOptions options) {
        super("kubernetes:Gateway", name, plan, options);
        CustomResource gateway = new CustomResource(
                name,
                API,
                "Gateway",
                place.metadata(plan.name(), labels, plan.annotations()),
                Output.of(gateway(plan)),
                child().dependsOn(after).build());
        new CustomResource(
                name,
                API,
                "HTTPRoute",
                place.metadata(plan.name(), labels),
                Output.of(route(plan)),
                child().dependsOn(gateway).build());
        if (plan.redirectHttp()) {
            new CustomResource(
                    name + "-redirect",
                    API,
                    "HTTPRoute",
                    place.metadata(plan.name() + "-redirect", labels),
                    Output.of(redirect(plan)),
                    child().dependsOn(gateway).build());
        }
        registerOutputs(Map.of("url", Output.of("https://" + plan.hosts().get(0))));
    }

    private static Map<String, Object> gateway(EdgePlan plan) {
        List<Object> listeners = new ArrayList<>();
        if (plan.redirectHttp()) {
            listeners.add(map("name", "http", "protocol", "HTTP", "port", 80, "allowedRoutes", sameNamespace()));
        }
        int number = 0;
        for (String host : plan.hosts()) {
            Map<String, Object> tls = map(
                    "mode", "Terminate", "certificateRefs", List.of(map("kind", "Secret", "name", plan.tlsSecret())));
            listeners.add(map(
                    "name",
                    "https-" + number++,
                    "hostname",
                    host,
                    "protocol",
                    "HTTPS",
                    "port",
                    443,
                    "tls",
                    tls,
                    "allowedRoutes",
                    sameNamespace()));
        }
        return map(
                "gatewayClassName",
                plan.className().orElseThrow(() -> new IllegalArgumentException("a gateway needs a class")),
                "listeners",
                listeners);
    }

    private static Map<String, Object> route(EdgePlan plan) {
        List<Object> parents = new ArrayList<>();
        for (int i = 0; i < plan.hosts().size(); i++) {
            parents.add(map("name", plan.name(), "sectionName", "https-" + i));
        }
        Map<String, Object> rule = map(
                "matches",
                List.of(map("path", map("type", "PathPrefix", "value", "/"))),
                "backendRefs",
                List.of(map("name", plan.service(), "port", plan.servicePort())));
        return map("parentRefs", parents, "hostnames", plan.hosts(), "rules", List.of(rule));
    }

    private static Map<String, Object> redirect(EdgePlan plan) {
        Map<String, Object> filter =
                map("type", "RequestRedirect", "requestRedirect", map("scheme", "https", "statusCode", 301));
        return map(
                "parentRefs",
                List.of(map("name", plan.name(), "sectionName", "http")),
                "hostnames",
                plan.hosts(),
                "rules",
                List.of(map("filters", List.of(filter))));
    }

    private static Map<String, Object> sameNamespace() {
        return map("namespaces", map("from", "Same"));
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
