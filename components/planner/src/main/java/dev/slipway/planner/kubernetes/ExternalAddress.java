package dev.slipway.planner.kubernetes;

import java.util.List;

/**
 * A data service that runs outside the cluster, such as a managed database, used instead of a self-hosted one.
 *
 * @param host host name or address
 * @param port 1 to 65535
 * @param cidrs address ranges the host may resolve to, opened for egress; default all
 */
public record ExternalAddress(String host, int port, List<String> cidrs) {
    public ExternalAddress {
        cidrs = List.copyOf(cidrs);
    }

    /** An address whose range is not known: egress is opened on its port only, to anywhere. */
    public static ExternalAddress of(String host, int port) {
        return new ExternalAddress(host, port, List.of("0.0.0.0/0"));
    }
}
