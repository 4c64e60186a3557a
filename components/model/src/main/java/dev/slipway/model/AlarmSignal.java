package dev.slipway.model;

/** What an alarm watches. */
public enum AlarmSignal {
    /** Share of answers with status 5xx among all answers, 0 to 1. */
    ERROR_RATE,
    /** 95th percentile of response time in seconds. */
    LATENCY_P95,
    /** 99th percentile of response time in seconds. */
    LATENCY_P99,
    /** Replicas or targets that do not answer. */
    SERVICE_DOWN,
    /** Requests in a second; unusual traffic. */
    REQUEST_RATE,
    /** Refused log-ins (401 and 403 answers, ssh on a host) in a minute. */
    FAILED_LOGINS,
    /** CPU use in percent of what is given. */
    CPU,
    /** Memory use in percent of what is given. */
    MEMORY,
    /** Storage use in percent. */
    DISK,
    /** Open database connections in percent of the maximum. */
    CONNECTIONS,
    /** Evicted cache keys in a minute. */
    EVICTIONS,
    /** Waiting jobs in a queue. */
    QUEUE_DEPTH,
    /** Seconds that a replica is behind. */
    REPLICATION_LAG,
    /** Hours since the last good backup. */
    BACKUP_AGE,
    /** Schedules whose last run failed; 1 for each, else 0. */
    SCHEDULE_FAILED,
    /** Days until a certificate ends. */
    CERTIFICATE_EXPIRY,
    /** A PromQL expression or CloudWatch metric of the application's own. */
    CUSTOM
}
