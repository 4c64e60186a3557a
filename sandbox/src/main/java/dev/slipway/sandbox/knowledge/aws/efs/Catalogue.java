package dev.slipway.sandbox.knowledge.aws.efs;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.world.Stored;
import java.util.List;
import java.util.Optional;

/** EFS' types: file systems, where a network reaches them, and the doors into them. */
public final class Catalogue implements ServiceCatalogue {
    /** A file system. */
    public static final String FILES = "aws:efs/fileSystem:FileSystem";
    /** A door into a file system, with a root and a user of its own. */
    public static final String ENTRY = "aws:efs/accessPoint:AccessPoint";

    private static final String TARGET = "aws:efs/mountTarget:MountTarget";
    private static final String GONE = "FileSystemNotFound: File system '%s' does not exist.";

    @Override
    public List<Knowledge> types() {
        return List.of(files(), target(), entry(), policy());
    }

    private static Knowledge files() {
        return Knowledge.of(FILES)
                .replaceOn("availabilityZoneName", "creationToken", "encrypted", "kmsKeyId", "performanceMode")
                .fill("performanceMode", "generalPurpose")
                .fill("throughputMode", "bursting")
                .id(s -> Aws.id(s, "fs"))
                .out("arn", s -> s.arn("elasticfilesystem", "file-system/" + Aws.id(s, "fs")))
                .out("dnsName", s -> Aws.id(s, "fs") + ".efs." + s.region() + ".amazonaws.com")
                .check(
                        "files-throughput",
                        "ValidationException: Value at 'throughputMode' failed to satisfy constraint",
                        Rules.oneOf(
                                "throughputMode",
                                List.of("bursting", "provisioned", "elastic"),
                                "ValidationException: Value '%s' at 'throughputMode' failed to satisfy constraint"))
                .check("files-throughput-mode", "BadRequest: elastic throughput needs generalPurpose", s -> {
                    if (s.in().text("throughputMode", "").equals("elastic")
                            && s.in().text("performanceMode", "generalPurpose").equals("maxIO")) {
                        s.refuse(
                                "throughputMode",
                                "BadRequest: Elastic throughput is only available with the generalPurpose performance"
                                        + " mode.",
                                "Leave performanceMode out.");
                    }
                })
                .check("files-key", "BadRequest: a key without encryption", s -> {
                    if (s.in().has("kmsKeyId") && !s.in().flag("encrypted", false)) {
                        s.refuse(
                                "kmsKeyId",
                                "BadRequest: KmsKeyId is given, but the file system is not encrypted.",
                                "Set encrypted to true.");
                    }
                })
                .check(
                        "files-key-missing",
                        "KmsKeyNotFound",
                        Aws.keyExists("kmsKeyId", "BadRequest: KMS key %s was not found"))
                .onDelete(
                        "files-in-use",
                        "FileSystemInUse: file system '…' has mount targets created in it",
                        Rules.unused(
                                "FileSystemInUse: file system '%s' has mount targets created in it",
                                TARGET, "fileSystemId"));
    }

    private static Knowledge target() {
        return Knowledge.of(TARGET)
                .replaceOn("fileSystemId", "ipAddress", "subnetId")
                .unordered("securityGroups")
                .id(s -> Aws.id(s, "fsmt"))
                .out("fileSystemArn", s -> s.arn("elasticfilesystem", "file-system/" + s.in().text("fileSystemId", "")))
                .out("dnsName", s -> s.in().text("fileSystemId", "") + ".efs." + s.region() + ".amazonaws.com")
                .out("networkInterfaceId", s -> "eni-0" + s.hex("interface", 16))
                .check("target-files-missing", GONE, Rules.exists("fileSystemId", FILES, GONE))
                .check("target-subnet-missing", "SubnetNotFound", Aws.subnetsExist("subnetId"))
                .check("target-group-missing", "SecurityGroupNotFound", Aws.groupsExist("securityGroups"))
                .check(
                        "target-zone-taken",
                        "MountTargetConflict: mount target already exists in this AZ",
                        Catalogue::onePerZone);
    }

    private static void onePerZone(Subject s) {
        Optional<String> zone = zone(s, s.in().text("subnetId", ""));
        s.world().others(TARGET).stream()
                .filter(it -> !it.id().equals(s.id()))
                .filter(it -> it.in().text("fileSystemId", "").equals(s.in().text("fileSystemId", "")))
                .filter(it -> zone.isPresent()
                        && zone(s, it.in().text("subnetId", "")).equals(zone))
                .findFirst()
                .ifPresent(it -> s.refuse(
                        "subnetId",
                        "MountTargetConflict: mount target already exists in this AZ",
                        "One for each zone; " + it.id() + " is in " + zone.orElse("") + " already."));
    }

    private static Optional<String> zone(Subject s, String subnet) {
        return s.world().find(Aws.SUBNET, subnet).map(Stored::out).flatMap(out -> out.text("availabilityZone"));
    }

    private static Knowledge entry() {
        return Knowledge.of(ENTRY)
                .replaceOn("fileSystemId", "posixUser", "rootDirectory")
                .id(s -> Aws.id(s, "fsap"))
                .out("arn", s -> s.arn("elasticfilesystem", "access-point/" + Aws.id(s, "fsap")))
                .out("fileSystemArn", s -> s.arn("elasticfilesystem", "file-system/" + s.in().text("fileSystemId", "")))
                .check("entry-files-missing", GONE, Rules.exists("fileSystemId", FILES, GONE))
                .check(
                        "entry-permissions",
                        "ValidationException: permissions must satisfy regular expression pattern",
                        Rules.matches(
                                "rootDirectory.creationInfo.permissions",
                                "[0-7]{3,4}",
                                "ValidationException: Value '%s' at 'permissions' failed to satisfy constraint:"
                                        + " [0-7]{3,4}",
                                "Write octal digits, such as 0750."))
                .check(
                        "entry-path",
                        "ValidationException: path must start with a slash",
                        Rules.matches(
                                "rootDirectory.path",
                                "(/|(/[^/$#<>;`|&?{}^*\\n]+){1,4})",
                                "ValidationException: Value '%s' at 'path' failed to satisfy constraint: a path of at"
                                        + " most four folders",
                                "Write it like /data."));
    }

    private static Knowledge policy() {
        return Knowledge.of("aws:efs/fileSystemPolicy:FileSystemPolicy")
                .replaceOn("fileSystemId")
                .id(s -> s.in().text("fileSystemId", ""))
                .check("files-policy-files-missing", GONE, Rules.exists("fileSystemId", FILES, GONE));
    }
}
