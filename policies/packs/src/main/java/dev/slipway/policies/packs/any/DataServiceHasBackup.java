package dev.slipway.policies.packs.any;

import dev.slipway.policies.packs.docker.ContainerImage;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/** A disk is not a backup. */
public final class DataServiceHasBackup implements StackRule {
    /** What a data service looks like where no managed service tells. */
    private static final Pattern DATABASE = Pattern.compile("(?i).*(postgres|mysql|mariadb|mongo).*");

    private static List<String> images(ResourceView workload, StackView stack) {
        return workload.isA("docker:*")
                ? ContainerImage.names(workload, stack)
                : workload.get("spec", "template", "spec", "containers").items().stream()
                        .flatMap(container -> container.get("image").texts().stream())
                        .toList();
    }

    private static boolean isBackedUp(StackView stack) {
        return stack.ofType("docker:index/container:Container", "kubernetes:batch/v1:CronJob").stream()
                .anyMatch(other -> other.name().contains("backup"));
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("data-service-has-backup", "Databases that run in containers have a backup job")
                .severity(Severity.HIGH)
                .why("A volume on one host or node is one disk; when it goes, so does the data.")
                .fix("Add a container or CronJob whose name says backup, which pushes dumps or WAL to a " + "bucket.")
                .checks(
                        Reference.GUIDES,
                        "REL-09",
                        "REL-11",
                        "CLV-CHK-13",
                        "ALX-CHK-06",
                        "KAR-CHK-05",
                        "KAR-CHK-20",
                        "CLP-DB-02",
                        "SIG-POL-09")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("docker:index/container:Container", "kubernetes:apps/v1:StatefulSet");
    }

    @Override
    public Verdict judge(ResourceView database, StackView stack, RuleConfig config) {
        if (database.get("mustRun").isFalse()) {
            return Verdict.notApplicable("it runs once");
        }
        if (images(database, stack).stream()
                .noneMatch(image -> DATABASE.matcher(image).matches() && !image.contains("exporter"))) {
            return Verdict.notApplicable("not a database, as far as its image tells");
        }
        boolean backup = stack.once("a backup", Boolean.class, DataServiceHasBackup::isBackedUp);
        return backup
                ? Verdict.pass()
                : Verdict.fail("", "no backup container or CronJob", "one whose name says backup");
    }
}
