package dev.slipway.planner.aws;

import java.util.List;
import java.util.stream.Collectors;

/** Turns the five fields of cron into the six of EventBridge and AWS Backup. */
final class AwsCron {
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    private AwsCron() {}

    /**
     * The expression in AWS' form. AWS wants a question mark in one of the two day fields, so a line that names both is refused.
     *
     * @throws IllegalArgumentException when there are not five fields, or both day fields are set
     */
    static String of(String cron) {
        String[] fields = cron.strip().split("\\s+");
        if (fields.length != 5) {
            throw new IllegalArgumentException(
                    "expected five cron fields, found " + fields.length + " in \"" + cron + "\"");
        }
        String dayOfMonth = fields[2];
        String dayOfWeek = fields[4];
        if (!dayOfMonth.equals("*") && !dayOfWeek.equals("*")) {
            throw new IllegalArgumentException(
                    "AWS takes a day of the month or a day of the week, not both: \"" + cron + "\"");
        }
        String month = dayOfWeek.equals("*") ? dayOfMonth : "?";
        String week = dayOfWeek.equals("*") ? "?" : named(dayOfWeek);
        return "cron(" + fields[0] + " " + fields[1] + " " + month + " " + fields[3] + " " + week + " *)";
    }

    private static String named(String dayOfWeek) {
        return dayOfWeek
                .chars()
                .mapToObj(c -> c >= '0' && c <= '7' ? DAYS.get(c - '0') : Character.toString(c))
                .collect(Collectors.joining());
    }
}
