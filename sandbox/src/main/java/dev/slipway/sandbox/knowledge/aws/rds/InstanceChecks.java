package dev.slipway.sandbox.knowledge.aws.rds;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import java.util.List;

/** What RDS refuses about a database server's form. */
final class InstanceChecks {
    /** Families that RDS runs; sizes are those that any of them has. */
    private static final String CLASS =
            "db\\.(t3|t4g|m5|m5d|m6g|m6gd|m6i|m6id|m6in|m6idn|m7g|m7i|m8g|r5|r5b|r5d|r6g|r6gd|r6i|r6id|r6in|r6idn|r7g|r7i|r8g|x1e?|x2g|x2iedn|x2idn|z1d|c6gd|serverless)"
                    + "\\.(micro|small|medium|large|xlarge|2xlarge|4xlarge|8xlarge|12xlarge|16xlarge|24xlarge|32xlarge|48xlarge)";

    private InstanceChecks() {}

    static Knowledge add(Knowledge instance) {
        return InstanceReferences.add(storage(identity(instance)));
    }

    private static String major(String version) {
        return version.replaceAll("\\..*", "");
    }

    /** A major version as a number; 0 for what is none. */
    private static int number(String version) {
        String major = major(version);
        return major.matches("\\d{1,4}") ? Integer.parseInt(major) : 0;
    }

    private static Knowledge identity(Knowledge instance) {
        return instance.check(
                        "db-identifier",
                        "InvalidParameterValue: The parameter DBInstanceIdentifier is not a valid identifier",
                        Rules.matches(
                                "identifier",
                                "[a-z](?!.*--)[a-z0-9-]{0,61}[a-z0-9]|[a-z]",
                                "InvalidParameterValue: The parameter DBInstanceIdentifier '%s' is not a valid identifier: at most 63 lower-case letters, digits and single hyphens, beginning with a letter",
                                "Change the identifier."))
                .check(
                        "db-identifier-taken",
                        "DBInstanceAlreadyExists: DB instance already exists",
                        Rules.unique(
                                "identifier",
                                "DBInstanceAlreadyExists: DB instance already exists: %s",
                                "Choose another identifier."))
                .check("db-engine", "InvalidParameterValue: Invalid DB engine", s -> s.in().text("engine")
                        .filter(e -> !EngineVersions.knownEngine(e))
                        .ifPresent(e -> s.refuse(
                                "engine",
                                "InvalidParameterValue: Invalid DB engine: " + e,
                                "Use postgres, mysql, mariadb, an oracle-, sqlserver- or db2- engine.")))
                .check(
                        "db-major-upgrade",
                        "InvalidParameterCombination: The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version",
                        s -> s.olds().text("engineVersion").ifPresent(was -> s.in().text("engineVersion")
                                .filter(is -> !major(is).equals(major(was)) && !s.in().flag("allowMajorVersionUpgrade"))
                                .ifPresent(is -> s.refuse(
                                        "allowMajorVersionUpgrade",
                                        "InvalidParameterCombination: The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version.",
                                        "Set allowMajorVersionUpgrade, and rehearse it on a snapshot."))))
                .check(
                        "db-major-downgrade",
                        "InvalidParameterCombination: Cannot upgrade … from … to a lower version",
                        s -> s.olds().text("engineVersion").ifPresent(was -> s.in().text("engineVersion")
                                .filter(is -> number(is) < number(was))
                                .ifPresent(is -> s.refuse(
                                        "engineVersion",
                                        "InvalidParameterCombination: Cannot upgrade " + s.in().text("engine", "")
                                                + " from " + was + " to " + is,
                                        "There is no way down: restore a dump into a new instance."))))
                .check(
                        "db-engine-version",
                        "InvalidParameterCombination: Cannot find version … for …",
                        s -> s.in().text("engineVersion")
                                .filter(v -> !EngineVersions.offered(s.in().text("engine", ""), v))
                                .ifPresent(v -> s.refuse(
                                        "engineVersion",
                                        "InvalidParameterCombination: Cannot find version " + v + " for "
                                                + s.in().text("engine", ""),
                                        "Major versions: " + EngineVersions.choices(s.in().text("engine", "")) + ".")))
                .check("db-engine-missing", "InvalidParameterValue: engine, username and storage must be given", s -> {
                    boolean copy = s.in().has("replicateSourceDb")
                            || s.in().has("snapshotIdentifier")
                            || s.in().has("restoreToPointInTime")
                            || s.in().has("s3Import");
                    if (!copy && !(s.in().has("engine") && s.in().has("username") && s.in().has("allocatedStorage"))) {
                        s.refuse(
                                "engine",
                                "InvalidParameterCombination: \"engine\", \"username\" and \"allocated_storage\" are required unless a snapshot or a source is given",
                                "Give all three.");
                    }
                })
                .check(
                        "db-class",
                        "InvalidParameterValue: Invalid DB Instance class: …",
                        Rules.matches(
                                "instanceClass",
                                CLASS,
                                "InvalidParameterValue: Invalid DB Instance class: %s",
                                "Use a class such as db.t4g.medium."))
                .check(
                        "db-username-reserved",
                        "InvalidParameterValue: MasterUsername … cannot be used as it is a reserved word used by the engine",
                        Rules.all(
                                "username",
                                n -> !Instances.reserved(n),
                                "InvalidParameterValue: MasterUsername %s cannot be used as it is a reserved word used by the engine",
                                "Choose another user name."))
                .check(
                        "db-username",
                        "InvalidParameterValue: The parameter MasterUsername is not valid",
                        Rules.matches(
                                "username",
                                "[A-Za-z][A-Za-z0-9_]{0,62}",
                                "InvalidParameterValue: The parameter MasterUsername '%s' is not valid: at most 63 letters, digits and underscores, beginning with a letter",
                                "Change the user name."))
                .check(
                        "db-name",
                        "InvalidParameterValue: DBName must begin with a letter and contain only alphanumeric characters",
                        Rules.matches(
                                "dbName",
                                "[A-Za-z_][A-Za-z0-9_]{0,62}",
                                "InvalidParameterValue: DBName '%s' must begin with a letter and contain only alphanumeric characters",
                                "Change the database's name."))
                .check(
                        "db-password",
                        "InvalidParameterValue: The parameter MasterUserPassword is not a valid password",
                        Rules.matches(
                                "password",
                                "[!#-.0-?A-~]{8,128}",
                                "InvalidParameterValue: The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', '@', '\"', ' ' may be used, 8 to 128 of them",
                                "Change the password, or set manageMasterUserPassword."))
                .check(
                        "db-password-both",
                        "InvalidParameterCombination: You can't specify MasterUserPassword with ManageMasterUserPassword enabled",
                        s -> {
                            if (s.in().flag("manageMasterUserPassword") && s.in().has("password")) {
                                s.refuse(
                                        "password",
                                        "InvalidParameterCombination: You can't specify MasterUserPassword with ManageMasterUserPassword enabled",
                                        "Remove one of the two.");
                            }
                        })
                .check(
                        "db-password-missing",
                        "InvalidParameterValue: The parameter MasterUserPassword must be provided",
                        s -> {
                            boolean copy = s.in().has("replicateSourceDb")
                                    || s.in().has("snapshotIdentifier")
                                    || s.in().has("restoreToPointInTime");
                            if (!copy
                                    && !s.in().flag("manageMasterUserPassword")
                                    && !s.in().has("password")
                                    && !s.in().has("passwordWo")) {
                                s.refuse(
                                        "password",
                                        "InvalidParameterValue: The parameter MasterUserPassword must be provided and must not be blank",
                                        "Set manageMasterUserPassword to true.");
                            }
                        });
    }

    private static Knowledge storage(Knowledge instance) {
        return instance.check(
                        "db-storage",
                        "InvalidParameterValue: Invalid storage size for engine name … and storage type",
                        s -> {
                            double least = s.in().text("storageType", "gp2").startsWith("io")
                                    ? 100
                                    : s.in().text("storageType", "gp2").equals("standard") ? 5 : 20;
                            s.in().number("allocatedStorage")
                                    .filter(n -> n < least || n > Instances.mostStorage())
                                    .ifPresent(n -> s.refuse(
                                            "allocatedStorage",
                                            "InvalidParameterValue: Invalid storage size for engine name "
                                                    + s.in().text("engine", "") + " and storage type "
                                                    + s.in().text("storageType", "gp2") + ": " + n.longValue(),
                                            "Use " + (int) least + " to " + Instances.mostStorage() + " GiB."));
                        })
                .check(
                        "db-storage-shrinks",
                        "InvalidParameterCombination: the requested storage is less than the current",
                        s -> s.olds().number("allocatedStorage").ifPresent(was -> s.in().number("allocatedStorage")
                                .filter(is -> is < was)
                                .ifPresent(is -> s.refuse(
                                        "allocatedStorage",
                                        "InvalidParameterCombination: Invalid storage size: requested " + is.longValue()
                                                + " GiB is less than the current " + was.longValue() + " GiB",
                                        "Storage only grows: restore into a new instance to shrink."))))
                .check(
                        "db-max-storage",
                        "InvalidParameterCombination: Max storage size must be greater than storage size",
                        s -> s.in().number("maxAllocatedStorage")
                                .filter(max -> max > 0 && max <= s.in().number("allocatedStorage", 0))
                                .ifPresent(max -> s.refuse(
                                        "maxAllocatedStorage",
                                        "InvalidParameterCombination: Max storage size must be greater than storage size",
                                        "Raise it, or leave it out.")))
                .check(
                        "db-storage-type",
                        "InvalidParameterValue: Invalid storage type: …",
                        Rules.oneOf(
                                "storageType",
                                List.of("standard", "gp2", "gp3", "io1", "io2"),
                                "InvalidParameterValue: Invalid storage type: %s"))
                .check("db-iops", "InvalidParameterCombination: iops with the wrong storage", s -> {
                    String type = s.in().text("storageType", "gp2");
                    if (type.startsWith("io") && !s.in().has("iops")) {
                        s.refuse(
                                "iops",
                                "InvalidParameterCombination: Must specify iops for storage type " + type,
                                "Give iops.");
                    } else if (type.equals("gp3")
                            && s.in().has("iops")
                            && s.in().number("allocatedStorage", 0) < 400
                            && s.in().text("engine", "").matches("postgres|mysql|mariadb")) {
                        s.refuse(
                                "iops",
                                "InvalidParameterCombination: You can't specify IOPS or storage throughput for engine "
                                        + s.in().text("engine", "") + " and a storage size less than 400",
                                "Leave iops out.");
                    }
                })
                .check(
                        "db-backup-retention",
                        "InvalidParameterValue: Invalid backup retention period: …. Must be between 0 and 35",
                        Rules.between(
                                "backupRetentionPeriod",
                                0,
                                35,
                                "InvalidParameterValue: Invalid backup retention period: %s. Must be between 0 and 35"))
                .check(
                        "db-backup-window",
                        "InvalidParameterValue: Invalid backup window",
                        Rules.matches(
                                "backupWindow",
                                "([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d",
                                "InvalidParameterValue: Invalid backup window '%s': must satisfy the format of \"hh24:mi-hh24:mi\"",
                                "Write it as 03:00-04:00, in UTC."))
                .check(
                        "db-maintenance-window",
                        "InvalidParameterValue: Invalid maintenance window",
                        Rules.matches(
                                "maintenanceWindow",
                                "(?i)(mon|tue|wed|thu|fri|sat|sun):\\d\\d:\\d\\d-(mon|tue|wed|thu|fri|sat|sun):\\d\\d:\\d\\d",
                                "InvalidParameterValue: Invalid maintenance window '%s': must satisfy the format of \"ddd:hh24:mi-ddd:hh24:mi\"",
                                "Write it as sun:05:00-sun:06:00, in UTC."))
                .check(
                        "db-monitoring",
                        "InvalidParameterValue: Invalid value … for MonitoringInterval",
                        Rules.oneOf(
                                "monitoringInterval",
                                List.of("0", "1", "5", "10", "15", "30", "60"),
                                "InvalidParameterValue: Invalid value %s for MonitoringInterval"))
                .check(
                        "db-monitoring-role",
                        "InvalidParameterCombination: A MonitoringRoleARN value is required if you specify a MonitoringInterval value other than 0",
                        s -> {
                            if (s.in().number("monitoringInterval", 0) > 0 && !s.in().has("monitoringRoleArn")) {
                                s.refuse(
                                        "monitoringRoleArn",
                                        "InvalidParameterCombination: A MonitoringRoleARN value is required if you specify a MonitoringInterval value other than 0",
                                        "Give a role with AmazonRDSEnhancedMonitoringRole.");
                            }
                        })
                .check(
                        "db-insights-retention",
                        "InvalidParameterValue: Invalid Performance Insights retention period",
                        s -> s.in().number("performanceInsightsRetentionPeriod")
                                .filter(d -> d != 7 && d != 731 && (d % 31 != 0 || d > 713))
                                .ifPresent(d -> s.refuse(
                                        "performanceInsightsRetentionPeriod",
                                        "InvalidParameterValue: Invalid Performance Insights retention period: "
                                                + d.longValue(),
                                        "Use 7, 731, or a multiple of 31 days.")))
                .check(
                        "db-log-exports",
                        "InvalidParameterCombination: You cannot use the log types '…' with engine version",
                        s -> {
                            if (s.in().text("engine", "").equals("postgres")) {
                                Rules.oneOf(
                                                "enabledCloudwatchLogsExports",
                                                List.of("postgresql", "upgrade", "iam-db-auth-error"),
                                                "InvalidParameterCombination: You cannot use the log types '%s' with engine postgres")
                                        .accept(s);
                            }
                        });
    }
}
