package dev.slipway.model;

/** How much safety a stack buys: dev is small and cheap, prod is redundant and protected. */
public enum Environment {
    /** Small, cheap, quickly destroyed; policies advise. */
    DEV,
    /** Redundant, protected against deletion, backed up; policies enforce. */
    PROD
}
