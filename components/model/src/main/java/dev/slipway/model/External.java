package dev.slipway.model;

import java.util.Map;
import java.util.Optional;

/**
 * A service outside that containers may call.
 *
 * @param name unique in the app
 * @param host host name
 * @param port default 443
 * @param scheme scheme of its address; default the one that is usual on the port, empty where none is
 */
public record External(String name, String host, int port, Optional<String> scheme) {
    /** Ports whose scheme is beyond doubt: the assignments of IANA's registry, and 8080 and 8443 by custom. */
    private static final Map<Integer, String> SCHEMES = Map.ofEntries(
            Map.entry(21, "ftp"),
            Map.entry(22, "sftp"),
            Map.entry(25, "smtp"),
            Map.entry(80, "http"),
            Map.entry(143, "imap"),
            Map.entry(389, "ldap"),
            Map.entry(443, "https"),
            Map.entry(465, "smtps"),
            Map.entry(587, "smtp"),
            Map.entry(636, "ldaps"),
            Map.entry(993, "imaps"),
            Map.entry(1883, "mqtt"),
            Map.entry(3306, "mysql"),
            Map.entry(5432, "postgresql"),
            Map.entry(5671, "amqps"),
            Map.entry(5672, "amqp"),
            Map.entry(6379, "redis"),
            Map.entry(8080, "http"),
            Map.entry(8443, "https"),
            Map.entry(8883, "mqtts"),
            Map.entry(27017, "mongodb"));

    private static final Map<String, Integer> DEFAULT_PORTS = Map.of("http", 80, "https", 443);

    public External {
        int number = port;
        scheme = scheme.or(() -> Optional.ofNullable(SCHEMES.get(number)));
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String name, String host) {
        return new Builder(name, host);
    }

    /**
     * Its address: {@code https://api.stripe.com}, {@code smtp://mail.example.com:587}.
     *
     * @throws IllegalStateException when no scheme is known, which the checks of an app refuse
     */
    public String url() {
        String known = scheme.orElseThrow(() -> new IllegalStateException(
                "externals." + name + ".scheme: expected a scheme for port " + port + ", found none"));
        return known + "://" + host + (DEFAULT_PORTS.getOrDefault(known, 0) == port ? "" : ":" + port);
    }

    /** Collects the options of an external. */
    public static final class Builder {
        private final String name;
        private final String host;
        private int port = 443;
        private Optional<String> scheme = Optional.empty();

        private Builder(String name, String host) {
            this.name = name;
            this.host = host;
        }

        public Builder port(int port) {
            this.port = port;
            return this;
        }

        public Builder scheme(String scheme) {
            this.scheme = Optional.of(scheme);
            return this;
        }

        public External build() {
            return new External(name, host, port, scheme);
        }
    }
}
