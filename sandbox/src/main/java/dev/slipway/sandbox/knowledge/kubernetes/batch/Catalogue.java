package dev.slipway.sandbox.knowledge.kubernetes.batch;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.kubernetes.Cron;
import dev.slipway.sandbox.knowledge.kubernetes.Objects;
import dev.slipway.sandbox.knowledge.kubernetes.Pods;
import dev.slipway.sandbox.value.Props;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The batch group's types: workloads that end. */
public final class Catalogue implements ServiceCatalogue {
    private static final List<String> RESTARTS = List.of("Never", "OnFailure");

    @Override
    public List<Knowledge> types() {
        return List.of(job(), cronJob());
    }

    private static Knowledge job() {
        Knowledge job = Objects.namespaced("kubernetes:batch/v1:Job", "job")
                .replaceOn(
                        "spec.template",
                        "spec.selector",
                        "spec.completions",
                        "spec.completionMode",
                        "spec.podFailurePolicy",
                        "spec.backoffLimitPerIndex")
                .out(
                        "status",
                        s -> Map.of(
                                "succeeded",
                                s.in().number("spec.completions", 1),
                                "conditions",
                                List.of(Map.of("type", "Complete", "status", "True"))))
                .check(
                        "job-restart-required",
                        "spec.template.spec.restartPolicy: Required value: valid values: \"OnFailure\", \"Never\"",
                        s -> {
                            if (!s.in().has("spec.template.spec.restartPolicy")) {
                                s.refuse(
                                        "spec.template.spec.restartPolicy",
                                        "spec.template.spec.restartPolicy: Required value: valid values:"
                                                + " \"OnFailure\", \"Never\"",
                                        "Choose one.");
                            }
                        })
                .check("job-numbers", "must be greater than or equal to 0", s -> List.of(
                                "spec.backoffLimit",
                                "spec.completions",
                                "spec.parallelism",
                                "spec.activeDeadlineSeconds",
                                "spec.ttlSecondsAfterFinished")
                        .forEach(p -> s.in().number(p)
                                .filter(n -> n < 0)
                                .ifPresent(n -> s.refuse(
                                        p,
                                        p + ": Invalid value: " + Props.written(n)
                                                + ": must be greater than or equal to 0",
                                        "Use 0 or more."))));
        return Pods.check(job, "job", "spec.template", RESTARTS);
    }

    private static Knowledge cronJob() {
        Knowledge job = Objects.namespaced("kubernetes:batch/v1:CronJob", "cron-job")
                .check("cron-job-schedule", "spec.schedule: Invalid value: expected exactly 5 fields", s -> s.in().text(
                                "spec.schedule")
                        .filter(x -> !Cron.valid(x))
                        .ifPresent(x -> s.refuse(
                                "spec.schedule",
                                "spec.schedule: Invalid value: \"" + x
                                        + "\": expected exactly 5 fields, each within its range",
                                "Write minute hour day month weekday, such as 0 3 * * *.")))
                .check("cron-job-zone", "spec.timeZone: Invalid value: unknown time zone", s -> s.in().text(
                                "spec.timeZone")
                        .filter(z -> !ZoneId.getAvailableZoneIds().contains(z))
                        .ifPresent(z -> s.refuse(
                                "spec.timeZone",
                                "spec.timeZone: Invalid value: \"" + z + "\": unknown time zone " + z,
                                "Use one such as Etc/UTC.")))
                .check(
                        "cron-job-policy",
                        "spec.concurrencyPolicy: Unsupported value",
                        Objects.supported("spec.concurrencyPolicy", List.of("Allow", "Forbid", "Replace")))
                .check(
                        "cron-job-name-length",
                        "metadata.name: Invalid value: must be no more than 52 characters",
                        s -> s.in().text("metadata.name")
                                .filter(n -> n.length() > 52)
                                .ifPresent(n -> s.refuse(
                                        "metadata.name",
                                        "metadata.name: Invalid value: \"" + n
                                                + "\": must be no more than 52 characters",
                                        "Shorten the name.")));
        return Pods.check(job, "cron-job", "spec.jobTemplate.spec.template", RESTARTS);
    }
}
