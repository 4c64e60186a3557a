package dev.slipway.policies.sdk;

/** How bad a violation is, whatever the level at which it is enforced. The order is from least to worst. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
