package dev.slipway.model;

/** What is spoken on a port. */
public enum PortPurpose {
    /** Requests of users, reached through routes only. */
    HTTP,
    /** Prometheus text format, scraped from inside only. */
    METRICS,
    /** Any other protocol, reached from inside only. */
    TCP
}
