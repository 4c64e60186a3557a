package dev.slipway.cli.graph;

/** What goes along a path. */
public enum EdgeKind {
    /** Requests from the public side. */
    ROUTE("requests"),
    /** A uses-edge: address, credentials, permission and network path together. */
    USES("uses: address, credentials, permission, network path"),
    /** A uses-edge that permits reading only. */
    READS("uses, read-only"),
    /** Data copied by itself: a replica, a backup. */
    COPIES("backup or replica");

    private final String legend;

    EdgeKind(String legend) {
        this.legend = legend;
    }

    /** What the legend says of it. */
    public String legend() {
        return legend;
    }
}
