package dev.slipway.planner;

/** What applying a change costs those who use the application, mildest first. */
public enum ChangeImpact {
    /** Nobody notices. */
    NONE,
    /** New copies take over one by one; nobody notices when the health checks are right. */
    ROLLING,
    /** Connections break once, for seconds to a minute. */
    RESTART,
    /** Something does not answer for minutes. */
    DOWNTIME,
    /** The thing is made anew, with a new address or identity; what it held is kept elsewhere or made again. */
    REPLACEMENT,
    /** The thing is made anew and empty: what it held is gone, but for backups. */
    DATA_LOSS
}
