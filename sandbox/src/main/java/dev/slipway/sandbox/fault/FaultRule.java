package dev.slipway.sandbox.fault;

import java.util.Arrays;
import java.util.List;
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

    private static final List<String> KEYS = List.of("op", "type", "nth", "times", "action", "seconds", "message");
    private static final List<String> OPS = List.of("create", "update", "delete", "read", "*");
    private static final List<String> ACTIONS =
            Arrays.stream(Action.values()).map(FaultRule::word).toList();

    /**
     * Reads a rule from its JSON form: {@code {"op":"create","type":"aws:rds/instance:Instance","nth":1,"action":"throttle","times":2}}.
     *
     * @throws IllegalArgumentException if there is no such key, operation or action, or a number is none
     */
    public static FaultRule of(Map<String, Object> json) {
        json.keySet().forEach(key -> one("a rule's key", key, KEYS));
        return new FaultRule(
                one("op", text(json, "op", "*"), OPS),
                text(json, "type", "*"),
                number(json, "nth", 1),
                number(json, "times", 1),
                Action.valueOf(constant(one("action", text(json, "action", "fail"), ACTIONS))),
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
                "action", word(action),
                "seconds", seconds,
                "message", message);
    }

    private static String word(Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String one(String what, String found, List<String> known) {
        if (!known.contains(found)) {
            throw new IllegalArgumentException(
                    what + " is one of " + String.join(", ", known) + ", not '" + found + "'");
        }
        return found;
    }

    private static String text(Map<String, Object> json, String key, String fallback) {
        return String.valueOf(json.getOrDefault(key, fallback));
    }

    private static int number(Map<String, Object> json, String key, int fallback) {
        Object value = json.getOrDefault(key, fallback);
        try {
            return value instanceof Number n ? n.intValue() : Integer.parseInt(value.toString());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " is a whole number, not '" + value + "'", e);
        }
    }

    boolean matches(String calledOp, String token) {
        boolean changing = !calledOp.equals("read");
        return (op.equals(calledOp) || (op.equals("*") && changing)) && (type.equals("*") || type.equals(token));
    }
}
