package dev.slipway.planner.aws;

import java.util.ArrayList;
import java.util.List;

/** Signals of what services, databases and caches use up. */
final class LoadSignals {
    /** What RDS gives one connection of memory where max_connections is not set (AWS, "Quotas and constraints for Amazon RDS"). */
    private static final long BYTES_PER_CONNECTION = 9_531_392;

    private final Watched watched;

    LoadSignals(Watched watched) {
        this.watched = watched;
    }

    List<Reading> cpu(double percent) {
        List<Reading> readings = services("CPUUtilization", percent);
        watched.databases()
                .forEach(it -> readings.add(Reading.above(
                        it.key(), Metrics.rds(it.identifier(), "CPUUtilization", "Average"), percent, "breaching")));
        readings.addAll(caches("EngineCPUUtilization", "Average", percent, "breaching"));
        return readings;
    }

    List<Reading> memory(double percent) {
        List<Reading> readings = services("MemoryUtilization", percent);
        watched.databases()
                .forEach(it -> readings.add(Reading.below(
                        it.key(),
                        Metrics.rds(it.identifier(), "FreeableMemory", "Average"),
                        freeBytes(memoryMiB(it.instanceClass()), percent),
                        "breaching")));
        readings.addAll(caches("DatabaseMemoryUsagePercentage", "Average", percent, "breaching"));
        return readings;
    }

    List<Reading> disk(double percent) {
        return watched.databases().stream()
                .map(it -> Reading.below(
                        it.key(),
                        Metrics.rds(it.identifier(), "FreeStorageSpace", "Average"),
                        freeBytes(it.storageGiB() * 1024L, percent),
                        "breaching"))
                .toList();
    }

    /** RDS counts connections, so the share is taken of max_connections, or of what RDS gives by memory. */
    List<Reading> connections(double percent) {
        return watched.databases().stream()
                .map(it -> Reading.above(
                        it.key(),
                        Metrics.rds(it.identifier(), "DatabaseConnections", "Average"),
                        Math.floor(mostConnections(it) * percent / 100),
                        "breaching"))
                .toList();
    }

    List<Reading> evictions(double threshold) {
        return caches("Evictions", "Sum", threshold, "notBreaching");
    }

    /** A service without data points has no running task; those behind the load balancer are asked by it. */
    List<Reading> withoutTasks() {
        return watched.services().stream()
                .filter(it -> it.targetGroup().isEmpty())
                .map(it -> Reading.below(
                        it.key(),
                        Metrics.service(watched.cluster(), it.name(), "CPUUtilization", "SampleCount"),
                        1,
                        "breaching"))
                .toList();
    }

    private List<Reading> services(String metric, double percent) {
        List<Reading> readings = new ArrayList<>();
        watched.services()
                .forEach(it -> readings.add(Reading.above(
                        it.key(),
                        Metrics.service(watched.cluster(), it.name(), metric, "Average"),
                        percent,
                        "notBreaching")));
        return readings;
    }

    private List<Reading> caches(String metric, String statistic, double threshold, String missing) {
        return watched.caches().stream()
                .map(it -> Reading.highest(it.key(), Metrics.cache(it, metric, statistic), threshold, missing))
                .toList();
    }

    private static long mostConnections(DatabasePlan database) {
        return database.parameters().stream()
                .filter(it -> it.name().equals("max_connections"))
                .map(it -> Long.parseLong(it.value()))
                .findFirst()
                .orElse(Math.min(5000, memoryMiB(database.instanceClass()) * 1024 * 1024 / BYTES_PER_CONNECTION));
    }

    private static double freeBytes(long mebibytes, double usedPercent) {
        return Math.floor(mebibytes * 1024.0 * 1024.0 * (100 - usedPercent) / 100);
    }

    private static long memoryMiB(String instanceClass) {
        return InstanceClass.named(RdsClasses.TABLE, instanceClass)
                .map(InstanceClass::memoryMiB)
                .orElse(2048);
    }
}
