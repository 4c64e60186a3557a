package dev.slipway.planner.aws;

import dev.slipway.model.Ordered;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CloudFront in front of services, for host names that have no static site.
 *
 * @param key names the distribution within the stack
 * @param name name of the distribution's parts
 * @param aliases public host names
 * @param behaviors paths that are treated otherwise than the rest, which goes to the load balancer uncached; the first that fits decides
 * @param readTimeoutSeconds longest silence of any service, 1 to 60
 * @param headers response headers
 * @param hsts value of Strict-Transport-Security, in its parts
 * @param priceClass which edges are used
 * @param originSecret secret shown to the load balancer
 */
public record ServiceCdnPlan(
        String key,
        String name,
        List<String> aliases,
        List<CdnBehaviorPlan> behaviors,
        int readTimeoutSeconds,
        Map<String, String> headers,
        Optional<HstsPlan> hsts,
        String priceClass,
        String originSecret) {
    public ServiceCdnPlan {
        aliases = List.copyOf(aliases);
        behaviors = List.copyOf(behaviors);
        headers = Ordered.copyOf(headers);
    }
}
