package dev.slipway.sandbox.knowledge.aws.rds;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.world.Stored;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A database server. */
final class Instances {
    static final String TYPE = "aws:rds/instance:Instance";
    private static final Set<String> RESERVED = Set.of(
            "rdsadmin",
            "admin",
            "postgres_user",
            "rds_superuser",
            "rds_replication",
            "rds_password",
            "public",
            "rdsrepladmin");
    private static final int MOST_STORAGE = 65536;

    private Instances() {}

    static Knowledge instance() {
        Knowledge instance = Knowledge.of(TYPE)
                .named("identifier", 63, true, "identifierPrefix")
                .replaceOn(
                        "identifierPrefix",
                        "engine",
                        "storageEncrypted",
                        "kmsKeyId",
                        "availabilityZone",
                        "dbName",
                        "username",
                        "characterSetName",
                        "ncharCharacterSetName",
                        "timezone",
                        "snapshotIdentifier",
                        "dbSubnetGroupName",
                        "customIamInstanceProfile",
                        "backupTarget")
                .unordered("vpcSecurityGroupIds", "enabledCloudwatchLogsExports")
                .secret("password")
                .id(s -> "db-" + Hashes.capitals(s.seed("id"), 26));
        fills(instance);
        outputs(instance);
        return Protections.add(InstanceChecks.add(instance));
    }

    private static void fills(Knowledge instance) {
        instance.fill("autoMinorVersionUpgrade", true)
                .fill("backupRetentionPeriod", 0)
                .fill("copyTagsToSnapshot", false)
                .fill("deleteAutomatedBackups", true)
                .fill("deletionProtection", false)
                .fill("iamDatabaseAuthenticationEnabled", false)
                .fill("monitoringInterval", 0)
                .fill("multiAz", false)
                .fill("networkType", "IPV4")
                .fill("performanceInsightsEnabled", false)
                .fill("publiclyAccessible", false)
                .fill("skipFinalSnapshot", false)
                .fill("storageEncrypted", false)
                .fill("caCertIdentifier", "rds-ca-rsa2048-g1")
                .fill("storageType", "gp2");
    }

    private static void outputs(Knowledge instance) {
        instance.out("arn", s -> s.arn("rds", "db:" + identifier(s)))
                .out("identifier", Instances::identifier)
                .out("address", Instances::address)
                .out("port", Instances::port)
                .out("endpoint", s -> address(s) + ":" + (int) port(s))
                .out("hostedZoneId", s -> "Z" + Hashes.capitals("rds" + s.region(), 13))
                .out("resourceId", s -> s.id())
                .out("status", s -> "available")
                .out("engine", s -> s.in().text("engine")
                        .or(() -> source(s).map(r -> r.out().text("engine", "")))
                        .orElse(""))
                .out("engineVersion", s -> s.in().text("engineVersion")
                        .or(() -> source(s).map(r -> r.out().text("engineVersion", "")))
                        .orElse("16.8"))
                .out("engineVersionActual", s -> actual(s.in().text("engineVersion", "16.8")))
                .out("availabilityZone", s -> s.in().text("availabilityZone", s.region() + "a"))
                .out("backupWindow", s -> s.in().text("backupWindow", "03:00-03:30"))
                .out("maintenanceWindow", s -> s.in().text("maintenanceWindow", "sun:05:00-sun:05:30"))
                .out("allocatedStorage", s -> s.in().number("allocatedStorage")
                        .or(() -> source(s).flatMap(r -> r.out().number("allocatedStorage")))
                        .orElse(20d))
                .out("licenseModel", s -> s.in().text("licenseModel", "postgresql-license"))
                .out("parameterGroupName", s -> s.in().text("parameterGroupName", "default." + family(s)))
                .out(
                        "masterUserSecrets",
                        s -> s.in().flag("manageMasterUserPassword")
                                ? List.of(Map.of(
                                        "secretArn",
                                                s.arn(
                                                        "secretsmanager",
                                                        "secret:rds!"
                                                                + s.id().replace("db-", "db-")
                                                                        .toLowerCase(Locale.ROOT)
                                                                + "-" + Hashes.letters(s.seed("master"), 6)),
                                        "secretStatus", "active",
                                        "kmsKeyId",
                                                s.in().text(
                                                                "masterUserSecretKmsKeyId",
                                                                s.arn(
                                                                        "kms",
                                                                        "key/"
                                                                                + Hashes.uuid(s.account() + s.region()
                                                                                        + "aws/secretsmanager")))))
                                : List.of());
    }

    static String identifier(Subject s) {
        return s.in().text("identifier").orElseGet(() -> s.in().text("identifierPrefix", "") + s.hex("name", 26));
    }

    private static String address(Subject s) {
        return identifier(s) + ".c" + Hashes.hex(s.account() + s.region(), 11) + "." + s.region()
                + ".rds.amazonaws.com";
    }

    private static double port(Subject s) {
        String engine = s.in().text("engine", "postgres");
        return s.in().number(
                        "port",
                        engine.startsWith("postgres")
                                ? 5432
                                : engine.startsWith("oracle") ? 1521 : engine.startsWith("sqlserver") ? 1433 : 3306);
    }

    /** The instance that this one copies, if it is a read replica. */
    static Optional<Stored> source(Subject s) {
        return s.in().text("replicateSourceDb").flatMap(ref -> s.world().everywhere(TYPE).stream()
                .filter(r -> ref.equals(r.outputs().get("identifier"))
                        || ref.equals(r.outputs().get("arn"))
                        || ref.equals(r.id()))
                .findFirst());
    }

    private static String actual(String version) {
        return version.contains(".") ? version : EngineVersions.latest("postgres", version);
    }

    static String family(Subject s) {
        String engine = s.in().text("engine", "postgres");
        String version = s.in().text("engineVersion", "16.8");
        String[] parts = version.split("\\.", -1);
        return engine.equals("postgres") || parts.length < 2 ? engine + parts[0] : engine + parts[0] + "." + parts[1];
    }

    static boolean reserved(String name) {
        return RESERVED.contains(name.toLowerCase(Locale.ROOT)) || name.startsWith("pg_");
    }

    static int mostStorage() {
        return MOST_STORAGE;
    }

    static Optional<Stored> byName(Subject s, String token, String name) {
        return s.world().all(token).stream().filter(r -> r.id().equals(name)).findFirst();
    }

    static List<Stored> subnetsOfGroup(Subject s, Stored group) {
        return Rules.texts(group.in(), "subnetIds").stream()
                .map(id -> s.world().find(Aws.SUBNET, id))
                .flatMap(Optional::stream)
                .toList();
    }
}
