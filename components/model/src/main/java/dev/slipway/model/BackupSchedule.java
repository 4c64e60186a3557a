package dev.slipway.model;

/**
 * One rhythm of backups.
 *
 * @param name such as {@code daily}
 * @param cron five fields, UTC
 * @param kind what is copied
 */
public record BackupSchedule(String name, String cron, BackupKind kind) {}
