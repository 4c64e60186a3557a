package dev.slipway.planner.kubernetes;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the public reaches the namespace: TLS ends at the cluster's controller, everything goes on to the app's own gateway.
 *
 * @param name name of the Ingress, or of Gateway and HTTPRoutes
 * @param kind Ingress or Gateway API
 * @param className class of the controller; default the cluster's
 * @param hosts public host names, the main one first
 * @param tlsSecret Secret with certificate and key
 * @param issuer cert-manager cluster issuer that fills the Secret; empty when it must be there
 * @param redirectHttp whether plain HTTP is redirected
 * @param annotations annotations of the Ingress or Gateway
 * @param service Service of the app's gateway
 * @param servicePort its port
 */
public record EdgePlan(
        String name,
        EdgeKind kind,
        Optional<String> className,
        List<String> hosts,
        String tlsSecret,
        Optional<String> issuer,
        boolean redirectHttp,
        Map<String, String> annotations,
        String service,
        int servicePort) {
    public EdgePlan {
        hosts = List.copyOf(hosts);
        annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
    }
}
