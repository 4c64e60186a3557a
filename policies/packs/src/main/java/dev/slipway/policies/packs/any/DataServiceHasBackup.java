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
import java.util.Optional;

/** A disk is not a backup. */
public final class DataServiceHasBackup implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("data-service-has-backup", "Databases that run in containers have a backup job")
                .severity(Severity.HIGH)
                .why("A volume on one host or node is one disk; when it goes, so does the data.")
                .fix(
                        "Run pg_dump, mysqldump, mongodump or the like by the clock, in a CronJob or a container, and push "
                                + "what it makes to a bucket; name an image of your own that does so in the setting images.")
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
                .config(Backups.setting())
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
        Optional<DataImage.Kind> kind = images(database, stack).stream()
                .flatMap(image -> DataImage.of(image).stream())
                .filter(DataImage.Kind::isDatabase)
                .findFirst();
        return kind.map(it -> Backups.of(stack, config).cover(database, it, stack))
                .orElseGet(() -> Verdict.notApplicable("not a database, as far as its image tells"));
    }

    private static List<String> images(ResourceView workload, StackView stack) {
        return workload.isA("docker:*")
                ? ContainerImage.names(workload, stack)
                : workload.get("spec", "template", "spec", "containers").items().stream()
                        .flatMap(container -> container.get("image").texts().stream())
                        .toList();
    }
}
