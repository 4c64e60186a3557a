package dev.slipway.planner.aws;

import java.util.List;
import java.util.stream.Stream;

/**
 * An ACM certificate, validated by DNS and renewed by itself.
 *
 * @param key {@code public} for the load balancer, {@code cdn} for CloudFront
 * @param domain first name
 * @param alternatives further names
 * @param region us-east-1 for CloudFront
 */
public record CertificatePlan(String key, String domain, List<String> alternatives, String region) {
    public CertificatePlan {
        alternatives = List.copyOf(alternatives);
    }

    /** All names. */
    public List<String> names() {
        return Stream.concat(Stream.of(domain), alternatives.stream()).toList();
    }
}
