package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.Arrays;
import java.util.List;

/** The age of the newest backup is what is lost. */
public final class BackupsRunDaily implements StackRule {
    private static final String PLAN = "aws:backup/plan:Plan";
    private static final String CRON_JOB = "kubernetes:batch/v1:CronJob";
    private static final String CONTAINER = "docker:index/container:Container";

    /** The label by which our hosts start a container. */
    private static final String CLOCK = "dev.slipway.cron";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("backups-run-daily", "Backups are taken at least once a day")
                .severity(Severity.HIGH)
                .why(
                        "What was written since the newest backup is lost with the database; a week is longer than anybody promised.")
                .fix("Let one backup job run every day: 0 2 * * * for a CronJob, cron(0 2 * * ? *) for a backup plan.")
                .checks(Reference.GUIDES, "REL-09", "REL-11", "KAR-CHK-20", "SIG-POL-09")
                .config(Backups.setting())
                .build();
    }

    @Override
    public List<String> types() {
        return List.of(PLAN, CRON_JOB, CONTAINER);
    }

    @Override
    public Verdict judge(ResourceView resource, StackView stack, RuleConfig config) {
        Backups backups = Backups.of(stack, config);
        if (resource.isA(CRON_JOB) && backups.mayBeMadeBy(resource)) {
            return Verdict.unknown("spec.jobTemplate.spec.template.spec");
        }
        if (!resource.isA(PLAN) && !backups.areMadeBy(resource)) {
            return Verdict.notApplicable("it makes no backups, as far as its programs tell");
        }
        if (schedules(resource).isEmpty()) {
            return Verdict.notApplicable("nothing tells when it runs");
        }
        boolean daily = stack.once(
                "a daily backup by " + resource.type() + " or " + config.texts("images"),
                Boolean.class,
                it -> it.ofType(resource.type()).stream()
                        .filter(other -> other.isA(PLAN) || backups.areMadeBy(other))
                        .flatMap(other -> schedules(other).stream())
                        .flatMap(schedule -> schedule.texts().stream())
                        .anyMatch(BackupsRunDaily::isDaily));
        if (daily) {
            return Verdict.pass();
        }
        return Verdict.all(schedules(resource).stream()
                .map(schedule -> schedule.known(known -> known.fail("at least one backup a day")))
                .toList());
    }

    private static List<PropertyView> schedules(ResourceView resource) {
        if (resource.isA(CRON_JOB)) {
            return List.of(resource.get("spec", "schedule"));
        }
        return resource.isA(PLAN)
                ? resource.get("rules").items().stream()
                        .map(rule -> rule.get("schedule"))
                        .toList()
                : resource.get("labels").items().stream()
                        .filter(label -> label.get("label").texts().contains(CLOCK))
                        .map(label -> label.get("value"))
                        .toList();
    }

    /** Whether neither day of the month, nor month, nor day of the week is limited. */
    private static boolean isDaily(String schedule) {
        if (schedule.matches("@(daily|midnight|hourly)|rate\\(.*(hour|minute)s?\\)|rate\\(1 day\\)")) {
            return true;
        }
        String[] fields = schedule.replaceAll("^cron\\(|\\)$", "").strip().split("\\s+");
        return fields.length >= 5
                && Arrays.stream(fields).skip(2).limit(3).allMatch(field -> field.matches("[*?]|\\*/1|\\?/1"));
    }
}
