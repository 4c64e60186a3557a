package dev.slipway.policies.packs.aws.backup;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Set;

/** A plan that forgets the database is no plan. */
public final class BackupCoversData implements StackRule {
    private static final String SELECTION = "aws:backup/selection:Selection";

    private static boolean byTag(StackView stack) {
        return stack.ofType(SELECTION).stream()
                .anyMatch(selection -> !selection.get("selectionTags").items().isEmpty()
                        || !selection.get("conditions").items().isEmpty()
                        || !selection
                                .edges()
                                .byProperty()
                                .getOrDefault("conditions", Set.of())
                                .isEmpty());
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("backup-covers-data", "The backup plan covers the databases")
                .severity(Severity.HIGH)
                .why("A database that no plan names is found missing when it is needed.")
                .fix("Let a backup Selection name the database in resources, or select it by a tag that it "
                        + "carries.")
                .checks(Reference.GUIDES, "REL-09", "REL-13", "CLV-CHK-13", "ALX-CHK-06", "KAR-CHK-20")
                .checks(Reference.FSBP, "RDS.26")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:rds/instance:Instance", "aws:rds/cluster:Cluster");
    }

    @Override
    public Verdict judge(ResourceView database, StackView stack, RuleConfig config) {
        if (stack.ofType(SELECTION).isEmpty()) {
            if (database.get("replicateSourceDb").texts().stream().anyMatch(source -> !source.isEmpty())) {
                return Verdict.notApplicable("a read replica is restored from its source");
            }
            return database.get("backupRetentionPeriod")
                    .known(days -> days.number().orElse(0) > 0
                            ? Verdict.notApplicable("the stack has no backup plan, the database backs itself up")
                            : Verdict.fail("", "neither a backup plan nor backups of its own", "one of them"));
        }
        return stack.linked(database, "resources", SELECTION).isEmpty()
                        && !stack.once("a backup by tag", Boolean.class, BackupCoversData::byTag)
                ? Verdict.fail("", "no selection that names it", "a backup Selection with its ARN or tag")
                : Verdict.pass();
    }
}
