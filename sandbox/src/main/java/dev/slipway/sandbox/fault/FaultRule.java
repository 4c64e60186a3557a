package dev.slipway.sandbox.fault;

import java.util.Locale;
import java.util.Map;

/**
 * A fault to come.
 *
 * @param op {@code create}, {@code update}, {@code delete}, {@code read}, or {@code *} for the three that change something
 * @param type a type token, or {@code *}
 * @param nth at which matching call it begins, from 1
 * @param times for how many calls it lasts
 * @param action what happens
 * @param seconds how long a hang lasts
 * @param message what a failure says
 */
public record FaultRule(String op, String type, int nth, int times, Action action, int seconds, String message) {

    /** What a fault does. */
    public enum Action {
        /** The service says "rate exceeded" this many times; the provider retries and then succeeds. */
        THROTTLE,
        /** The call fails before anything is changed. */
        FAIL,
        /** The call takes some seconds longer. */
        HANG,
        /** The resource is made, but does not become ready: the engine records it as partly created. */
        PARTIAL,
        /** The sandbox's process ends at once, before the change. */
        KILL,
        /** The sandbox's process ends at once, after the change and before the answer. */
        KILL_AFTER
    }

    /**
     * Reads a rule from its JSON form: {@code {"op":"create","type":"aws:rds/instance:Instance","nth":1,"action":"throttle","times":2}}.
     *
     * @throws IllegalArgumentException if the action is none of those above or a number is none
     */
    public static FaultRule of(Map<String, Object> json) {
        String action = text(json, "action", "fail").toUpperCase(Locale.ROOT).replace('-', '_');
        return new FaultRule(
                text(json, "op", "*"),
                text(json, "type", "*"),
                number(json, "nth", 1),
                number(json, "times", 1),
                Action.valueOf(action),
                number(json, "seconds", 5),
                text(
                        json,
                        "message",
                        "InternalFailure: The request processing has failed because of an unknown error"));
    }

    /** The JSON form. */
    public Map<String, Object> json() {
        return Map.of(
                "op", op,
                "type", type,
                "nth", nth,
                "times", times,
                "action", action.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "seconds", seconds,
                "message", message);
    }

    private static String text(Map<String, Object> json, String key, String fallback) {
        return String.valueOf(json.getOrDefault(key, fallback));
    }

    private static int number(Map<String, Object> json, String key, int fallback) {
        Object value = json.getOrDefault(key, fallback);
        return value instanceof Number n ? n.intValue() : Integer.parseInt(value.toString());
    }

    boolean matches(String calledOp, String token) {
        boolean changing = !calledOp.equals("read");
        return (op.equals(calledOp) || (op.equals("*") && changing)) && (type.equals("*") || type.equals(token));
    }
}
