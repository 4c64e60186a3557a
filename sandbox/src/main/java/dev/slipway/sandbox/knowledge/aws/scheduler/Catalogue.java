package dev.slipway.sandbox.knowledge.aws.scheduler;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.knowledge.aws.Schedules;
import java.util.List;

/** EventBridge Scheduler's schedules and their groups. */
public final class Catalogue implements ServiceCatalogue {
    private static final String GROUP = "aws:scheduler/scheduleGroup:ScheduleGroup";

    @Override
    public List<Knowledge> types() {
        return List.of(group(), schedule());
    }

    private static Knowledge group() {
        return Knowledge.of(GROUP)
                .named("name", 64, false, "namePrefix")
                .replaceOn("namePrefix")
                .id(s -> s.in().text("name", ""))
                .out("arn", s -> s.arn("scheduler", "schedule-group/" + s.in().text("name", "")))
                .out("state", s -> "ACTIVE")
                .check(
                        "schedule-group-name",
                        "ValidationException: name",
                        Rules.matches(
                                "name",
                                "[0-9a-zA-Z-_.]{1,64}",
                                "ValidationException: Value '%s' at 'name' failed to satisfy constraint",
                                "Use at most 64 letters, digits and - _ ."));
    }

    private static Knowledge schedule() {
        return Knowledge.of("aws:scheduler/schedule:Schedule")
                .named("name", 64, false, "namePrefix")
                .replaceOn("namePrefix", "groupName")
                .fill("groupName", "default")
                .fill("scheduleExpressionTimezone", "UTC")
                .fill("state", "ENABLED")
                .id(s -> s.in().text("groupName", "default") + "/" + s.in().text("name", ""))
                .out(
                        "arn",
                        s -> s.arn(
                                "scheduler",
                                "schedule/" + s.in().text("groupName", "default") + "/" + s.in().text("name", "")))
                .check(
                        "schedule-name",
                        "ValidationException: name",
                        Rules.matches(
                                "name",
                                "[0-9a-zA-Z-_.]{1,64}",
                                "ValidationException: Value '%s' at 'name' failed to satisfy constraint",
                                "Use at most 64 letters, digits and - _ ."))
                .check(
                        "schedule-expression",
                        "ValidationException: Invalid Schedule Expression",
                        Rules.all(
                                "scheduleExpression",
                                Schedules::schedule,
                                "ValidationException: Invalid Schedule Expression %s.",
                                "Write cron(0 3 * * ? *) or rate(5 minutes)."))
                .check(
                        "schedule-role-missing",
                        "ValidationException: The execution role you provide must allow AWS EventBridge Scheduler to"
                                + " assume the role",
                        Aws.roleExists(
                                "target.roleArn",
                                "ValidationException: The execution role %s you provide must allow AWS EventBridge"
                                        + " Scheduler to assume the role."))
                .check("schedule-window", "ValidationException: flexible time window", s -> {
                    String mode = s.in().text("flexibleTimeWindow.mode", "");
                    if (!List.of("OFF", "FLEXIBLE").contains(mode)
                            || (mode.equals("FLEXIBLE") && !s.in().has("flexibleTimeWindow.maximumWindowInMinutes"))) {
                        s.refuse(
                                "flexibleTimeWindow",
                                "ValidationException: the flexible time window's mode is OFF, or FLEXIBLE with"
                                        + " maximumWindowInMinutes",
                                "Complete it.");
                    }
                })
                .check(
                        "schedule-task-missing",
                        "ValidationException: the ECS task definition does not exist",
                        s -> s.in().text("target.ecsParameters.taskDefinitionArn")
                                .filter(arn -> s.world().all("aws:ecs/taskDefinition:TaskDefinition").stream()
                                        .noneMatch(r -> r.id().equals(arn)
                                                || arn.equals(r.outputs().get("arnWithoutRevision"))))
                                .ifPresent(arn -> s.refuse(
                                        "target.ecsParameters.taskDefinitionArn",
                                        "ValidationException: The task definition " + arn + " does not exist",
                                        "Refer to its own arn output.")))
                .check(
                        "schedule-group-missing",
                        "ResourceNotFoundException: Schedule group … does not exist.",
                        s -> s.in().text("groupName")
                                .filter(name -> !name.equals("default")
                                        && s.world().all(GROUP).stream().noneMatch(r -> r.id().equals(name)))
                                .ifPresent(name -> s.refuse(
                                        "groupName",
                                        "ResourceNotFoundException: Schedule group " + name + " does not exist.",
                                        "Refer to the group's own name output.")));
    }
}
