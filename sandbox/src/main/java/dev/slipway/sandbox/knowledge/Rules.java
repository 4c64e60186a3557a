package dev.slipway.sandbox.knowledge;

import dev.slipway.sandbox.value.Props;
import dev.slipway.sandbox.world.Stored;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The forms that most refusals have. In what a service says, {@code %s} stands for the value at fault. */
public final class Rules {
    private Rules() {}

    /** A text must match a pattern as a whole. */
    public static Consumer<Subject> matches(String path, String pattern, String says, String todo) {
        Pattern compiled = Pattern.compile(pattern);
        return all(path, text -> compiled.matcher(text).matches(), says, todo);
    }

    /** A text must be one of these. */
    public static Consumer<Subject> oneOf(String path, Collection<String> allowed, String says) {
        return all(path, allowed::contains, says, "Use one of " + String.join(", ", allowed) + ".");
    }

    /** A number must lie between these, both included. */
    public static Consumer<Subject> between(String path, double least, double most, String says) {
        String todo = "Use a value from " + Props.written(least) + " to " + Props.written(most) + ".";
        return s -> s.in().number(path)
                .filter(n -> n < least || n > most)
                .ifPresent(n -> s.refuse(path, String.format(says, Props.written(n)), todo));
    }

    /** A text, or each text of a list, must pass a test. */
    public static Consumer<Subject> all(String path, Predicate<String> good, String says, String todo) {
        return s -> texts(s.in(), path).stream()
                .filter(good.negate())
                .forEach(text -> s.refuse(path, String.format(says, text), todo));
    }

    /** An id, or each id of a list, must name something that exists in the same place. */
    public static Consumer<Subject> exists(String path, String token, String says) {
        return s -> texts(s.in(), path).stream()
                .filter(id -> s.world().find(token, id).isEmpty())
                .forEach(id -> s.refuse(path, String.format(says, id), elsewhere(s, token, id)));
    }

    /** An ARN must be that of something that exists anywhere. */
    public static Consumer<Subject> existsByArn(String path, String says, String... tokens) {
        return s -> texts(s.in(), path).stream()
                .filter(arn -> s.world().by("arn", arn, tokens).isEmpty())
                .forEach(arn -> s.refuse(
                        path,
                        String.format(says, arn),
                        "Refer to the resource's own arn output, so that it is made first."));
    }

    private static String elsewhere(Subject s, String token, String id) {
        return s.world().everywhere(token).stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .map(r -> "It exists in " + r.scope() + ", not in " + s.place().scope()
                        + ": use the provider of that place.")
                .orElse("Refer to the resource's own id output, so that it is made first.");
    }

    /** The texts at a path, be it one text or a list. */
    public static List<String> texts(Props in, String path) {
        Optional<Object> value = in.get(path);
        if (value.isEmpty()) {
            return List.of();
        }
        return value.get() instanceof List
                ? in.texts(path)
                : in.text(path).map(List::of).orElse(List.of());
    }

    /** No other resource of the type may have the same value at this path. */
    public static Consumer<Subject> unique(String path, String says, String todo) {
        return s -> s.in().text(path).ifPresent(mine -> s.world().others(s.token()).stream()
                .filter(r -> !r.id().equals(s.id()) && r.in().text(path, "").equals(mine))
                .findFirst()
                .ifPresent(r -> s.refuse(path, String.format(says, mine), todo)));
    }

    /** No resource may refer to this one any more; each user is a type token and the path of its reference. */
    public static Consumer<Subject> unused(String says, String... users) {
        return s -> {
            List<String> found = new ArrayList<>();
            for (int i = 0; i < users.length; i += 2) {
                for (Stored user : s.world().everywhere(users[i])) {
                    if (refers(user, users[i + 1], s.id())) {
                        found.add(user.token() + " " + user.id());
                    }
                }
            }
            if (!found.isEmpty()) {
                s.refuse("", String.format(says, s.id()), "Delete or change first: " + String.join(", ", found) + ".");
            }
        };
    }

    private static boolean refers(Stored user, String path, String id) {
        int star = path.indexOf("[*].");
        if (star > 0) {
            return user.in().each(path.substring(0, star)).stream()
                    .anyMatch(item -> texts(item, path.substring(star + 4)).contains(id));
        }
        return texts(user.in(), path).contains(id);
    }
}
