package dev.slipway.planner.aws;

import dev.slipway.model.Ordered;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A static site: bucket and CloudFront distribution, with the app's services behind the same names.
 *
 * @param key site in the app
 * @param name name of the distribution's parts
 * @param aliases public host names
 * @param bucket where the files are
 * @param fallback file that answers unknown paths
 * @param directory built files to upload, beside the app file; absent: the team's pipeline uploads them
 * @param behaviors paths that go to the load balancer
 * @param headers response headers
 * @param hsts value of Strict-Transport-Security, in its parts
 * @param assetMaxAgeSeconds how long hashed assets are kept
 * @param priceClass which edges are used
 * @param originSecret secret shown to the load balancer
 */
public record CdnPlan(
        String key,
        String name,
        List<String> aliases,
        BucketPlan bucket,
        Optional<String> fallback,
        Optional<String> directory,
        List<CdnBehaviorPlan> behaviors,
        Map<String, String> headers,
        Optional<HstsPlan> hsts,
        long assetMaxAgeSeconds,
        String priceClass,
        Optional<String> originSecret) {
    public CdnPlan {
        aliases = List.copyOf(aliases);
        behaviors = List.copyOf(behaviors);
        headers = Ordered.copyOf(headers);
    }
}
