package dev.slipway.planner.files;

/** Configuration of the blackbox exporter, which asks the public addresses as a browser would. */
public final class BlackboxConfig {
    /** Module that wants status 2xx or 3xx over TLS. */
    public static final String PUBLIC = "public";

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
                """;
    }
}
