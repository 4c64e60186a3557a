package dev.slipway.planner.files;

/** Configuration of the blackbox exporter, which asks the public addresses as a browser would, and services inside as a gateway would. */
public final class BlackboxConfig {
    /** Module that wants status 2xx or 3xx over TLS. */
    public static final String PUBLIC = "public";

    /** Module that wants status 2xx or 3xx, without TLS. */
    public static final String INSIDE = "inside";

    private BlackboxConfig() {}

    /** The text of blackbox.yml. */
    public static String file() {
        return """
                modules:
                  public:
                    prober: http
                    timeout: 10s
                    http:
                      preferred_ip_protocol: ip4
                      fail_if_not_ssl: true
                  inside:
                    prober: http
                    timeout: 10s
                    http:
                      preferred_ip_protocol: ip4
                      follow_redirects: false
                      valid_status_codes: [200, 201, 202, 203, 204, 301, 302, 303, 304, 307, 308]
                """;
    }
}
