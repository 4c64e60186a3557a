package dev.slipway.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Clipper as the fluent builders write it; {@link ClipperTest} compares it with {@code apps/clipper/app.yaml}. */
final class ClipperInJava {
    private ClipperInJava() {}

    // docs:begin
    static App dev() {
        Database db = database()
                .storageGiB(20)
                .resources(new Resources(500, 768))
                .backup(backup().retentionDays(14).build())
                .build();
        return app(db, api(new Resources(300, 256)).build(), web().build())
                .budget(new Budget(150))
                .build();
    }

    static App prod() {
        Backup continuous = backup().retentionDays(30)
                .continuous(true)
                .archiveTimeout(Duration.ofMinutes(4))
                .build();
        Database db = database()
                .storageGiB(40)
                .resources(new Resources(1000, 2048))
                .highAvailability(true)
                .backup(continuous)
                .build();
        Service api = api(new Resources(500, 512))
                .scaling(Scaling.builder(2, 4)
                        .signals(List.of(new ScalingSignal.Cpu(70)))
                        .build())
                .build();
        Recovery recovery = Recovery.builder(Duration.ofHours(1), Duration.ofMinutes(5))
                .drill("0 6 1 * *")
                .build();
        return app(db, api, web().replicas(2).build())
                .recovery(recovery)
                .budget(new Budget(600))
                .build();
    }

    private static AppBuilder app(Database db, Service api, Site web) {
        return App.builder("clipper")
                .domain("clipper.example.com")
                .aliases(List.of("www.clipper.example.com"))
                .contact("admin@example.com")
                .services(List.of(api))
                .sites(List.of(web))
                .databases(List.of(db))
                .caches(List.of(cache()))
                .buckets(List.of(backups(), media()))
                .routes(List.of(
                        Route.builder("web").path("/").cacheAssets(true).build(),
                        Route.builder("api")
                                .path("/api")
                                .rateLimit(new RateLimit(20, 40))
                                .build()))
                .secrets(List.of(Secret.builder("jwt-secret")
                        .length(48)
                        .rotateAfterDays(365)
                        .description("signs the log-in tokens of the API")
                        .build()))
                .alarms(alarms())
                .manualControls(duties());
    }

    private static Service.Builder api(Resources size) {
        Container container = Container.builder("ghcr.io/subculture-collective/clipper-backend:1.4.0")
                .resources(size)
                .uses(List.of(
                        Use.builder("db").build(),
                        Use.builder("cache").build(),
                        Use.builder("media").build()))
                .env(List.of(
                        new EnvVar("GIN_MODE", Value.literal("release")),
                        new EnvVar("BASE_URL", Value.ref("web", "url")),
                        new EnvVar("JWT_SECRET", Value.secret("jwt-secret"))))
                .build();
        return Service.builder(
                        "api", container, List.of(Port.builder("http", 8080).build()))
                .liveness(Probe.builder(new ProbeCheck.Http("/health", 8080))
                        .interval(Duration.ofSeconds(15))
                        .timeout(Duration.ofSeconds(3))
                        .build())
                .metrics(MetricsEndpoint.builder(8080).job("clipper-backend").build())
                .migration(Migration.builder(List.of("/app/scripts/migrate.sh", "up"), "db")
                        .build());
    }

    private static Site.Builder web() {
        return Site.builder("web", "ghcr.io/subculture-collective/clipper-frontend:1.4.0")
                .resources(new Resources(100, 64));
    }

    private static Database.Builder database() {
        return Database.builder("db")
                .version(17)
                .database("clipper")
                .user("clipper")
                .port(5436)
                .initArgs(List.of("--encoding=UTF8", "--lc-collate=C", "--lc-ctype=C"))
                .tuning(Map.of("max_connections", "100", "shared_buffers", "256MB"))
                .pooler(Pooler.builder().build());
    }

    private static Backup.Builder backup() {
        return Backup.builder()
                .schedules(List.of(
                        new BackupSchedule("daily", "0 2 * * *", BackupKind.LOGICAL),
                        new BackupSchedule("weekly", "0 3 * * 0", BackupKind.FULL)))
                .bucket("backups")
                .prefix("clipper-backups/");
    }

    private static Cache cache() {
        return Cache.builder("cache")
                .version("8")
                .eviction(Eviction.ALLKEYS_LRU)
                .persistence(Persistence.AOF_EVERYSEC)
                .roles(Set.of(CacheRole.CACHE, CacheRole.SESSIONS))
                .build();
    }

    private static Bucket backups() {
        return Bucket.builder("backups")
                .lifecycle(List.of(LifecycleRule.builder()
                        .prefix("clipper-backups/")
                        .transitionTo(StorageClass.STANDARD_IA)
                        .expireAfterDays(365)
                        .build()))
                .replica(BucketReplica.builder().build())
                .build();
    }

    private static Bucket media() {
        return Bucket.builder("media").replica(BucketReplica.builder().build()).build();
    }
    // docs:end

    private static List<Alarm> alarms() {
        return List.of(
                alarm("HighErrorRate", AlarmSignal.ERROR_RATE, 0.05, 5, "More than 5 % of the answers are errors")
                        .severity(Severity.CRITICAL)
                        .build(),
                alarm(
                                "HighResponseTime",
                                AlarmSignal.LATENCY_P95,
                                0.5,
                                5,
                                "One answer in twenty takes longer than half a second")
                        .build(),
                alarm("ServiceDown", AlarmSignal.SERVICE_DOWN, 0, 1, "A service does not answer")
                        .severity(Severity.CRITICAL)
                        .build(),
                alarm("Evictions", AlarmSignal.EVICTIONS, 0, 5, "Redis is full; evicted sessions log people out")
                        .subject("cache")
                        .build(),
                alarm("FailedLogins", AlarmSignal.FAILED_LOGINS, 20, 5, "Somebody may be guessing passwords")
                        .build(),
                alarm("UnusualTraffic", AlarmSignal.REQUEST_RATE, 200, 10, "Far more requests than usual")
                        .build(),
                alarm("HighCpu", AlarmSignal.CPU, 80, 10, "CPU above 80 %").build(),
                alarm("HighMemory", AlarmSignal.MEMORY, 85, 10, "Memory above 85 %")
                        .build(),
                alarm("DiskFilling", AlarmSignal.DISK, 80, 10, "Storage above 80 %")
                        .severity(Severity.CRITICAL)
                        .build(),
                alarm("ConnectionsExhausted", AlarmSignal.CONNECTIONS, 80, 5, "Database connections above 80 %")
                        .subject("db")
                        .build(),
                alarm("BackupTooOld", AlarmSignal.BACKUP_AGE, 25, 10, "No good backup for a day")
                        .severity(Severity.CRITICAL)
                        .build(),
                alarm("CertificateEnds", AlarmSignal.CERTIFICATE_EXPIRY, 14, 60, "The certificate was not renewed")
                        .build());
    }

    private static Alarm.Builder alarm(String name, AlarmSignal signal, double threshold, int minutes, String summary) {
        return Alarm.builder(name, signal, threshold)
                .forDuration(Duration.ofMinutes(minutes))
                .summary(summary);
    }

    private static List<ManualControl> duties() {
        return List.of(
                new ManualControl("review-error-logs", "Look through the error logs", "daily"),
                new ManualControl(
                        "review-security-logs", "Look through the security logs and refused log-ins", "weekly"),
                new ManualControl("update-dependencies", "Merge the dependency updates", "weekly"),
                new ManualControl("review-database", "Review slow queries and indexes of the database", "monthly"),
                new ManualControl("review-access", "Review the access logs", "monthly"),
                new ManualControl(
                        "security-audit", "Audit the security of application and infrastructure", "quarterly"),
                new ManualControl(
                        "performance-review", "Compare load and response times with the sizes chosen", "quarterly"),
                new ManualControl("recovery-test", "Rebuild the stack from its backups by the run book", "quarterly"));
    }
}
