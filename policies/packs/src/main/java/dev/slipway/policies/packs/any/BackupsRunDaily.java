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

    @Override
    public RuleInfo info() {
        return RuleInfo.of("backups-run-daily", "Backups are taken at least once a day")
                .severity(Severity.HIGH)
                .why(
                        "What was written since the newest backup is lost with the database; a week is longer than anybody promised.")
                .fix("Let one backup job run every day: 0 2 * * * for a CronJob, cron(0 2 * * ? *) for a backup plan.")
                .checks(Reference.GUIDES, "REL-09", "REL-11", "KAR-CHK-20", "SIG-POL-09")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of(PLAN, CRON_JOB);
    }

    @Override
    public Verdict judge(ResourceView resource, StackView stack, RuleConfig config) {
        if (resource.isA(CRON_JOB) && !resource.name().contains("backup")) {
            return Verdict.notApplicable("no backup, as far as its name tells");
        }
        boolean daily = stack.once(
                "a daily backup by " + resource.type(), Boolean.class, it -> hasDaily(it.ofType(resource.type())));
        if (daily) {
            return Verdict.pass();
        }
        return Verdict.all(schedules(resource).stream()
                .map(schedule -> schedule.known(known -> known.fail("at least one backup a day")))
                .toList());
    }

    private static boolean hasDaily(List<ResourceView> backups) {
        return backups.stream()
                .filter(it -> it.isA(PLAN) || it.name().contains("backup"))
                .flatMap(it -> schedules(it).stream())
                .flatMap(schedule -> schedule.texts().stream())
                .anyMatch(BackupsRunDaily::isDaily);
    }

    private static List<PropertyView> schedules(ResourceView resource) {
        return resource.isA(CRON_JOB)
                ? List.of(resource.get("spec", "schedule"))
                : resource.get("rules").items().stream()
                        .map(rule -> rule.get("schedule"))
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
