package dev.slipway.policies.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the test of a rule shows of it. The examples of a rule's documentation are recorded while its test runs, so they
 * are what the rule was really given and what it really said.
 */
public final class Examples {
    private static final ThreadLocal<@Nullable List<Example>> RECORDED = new ThreadLocal<>();
    private static final String TEST = "org.junit.jupiter.api.Test";

    private final List<Example> all = new ArrayList<>();
    private final List<Example> unspoilt = new ArrayList<>();

    private Examples() {}

    /** Runs the test methods of a class, in the order of their names, and keeps what they showed to their rules. */
    public static Examples shownBy(Class<?> test) {
        Examples examples = new Examples();
        lineage(test).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(Examples::isTest)
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> examples.run(test, method));
        return examples;
    }

    /** A test class and the frames that it extends. */
    private static List<Class<?>> lineage(Class<?> test) {
        List<Class<?>> lineage = new ArrayList<>();
        for (Class<?> type = test; type != null && type != Object.class; type = type.getSuperclass()) {
            lineage.add(type);
        }
        return lineage;
    }

    private static boolean isTest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getName().equals(TEST));
    }

    private void run(Class<?> type, Method method) {
        List<Example> shown = new ArrayList<>();
        RECORDED.set(shown);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            method.setAccessible(true);
            Object test = constructor.newInstance();
            method.invoke(test);
            keep(method.getName(), shown, good(test));
        } catch (InvocationTargetException e) {
            throw new AssertionError(method + " fails, so it shows nothing: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(method + " cannot be run without a test engine", e);
        } finally {
            RECORDED.remove();
        }
    }

    private void keep(String test, List<Example> shown, Optional<Object> good) {
        for (Example example : shown) {
            Example named = new Example(test, example.subject(), example.others(), example.verdict());
            all.add(named);
            if (good.filter(fixture -> fixture == named.subject()).isPresent()) {
                unspoilt.add(named);
            }
        }
    }

    /** The fixture that a rule's test keeps in a field of this name and spoils one thing of. */
    private static Optional<Object> good(Object test) throws IllegalAccessException {
        for (Class<?> type : lineage(test.getClass())) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals("good")) {
                    field.setAccessible(true);
                    return Optional.ofNullable(field.get(test));
                }
            }
        }
        return Optional.empty();
    }

    /** Called by the rule tester for everything that it shows to a rule. */
    static void record(Example example) {
        List<Example> recorded = RECORDED.get();
        if (recorded != null) {
            recorded.add(example);
        }
    }

    /** Everything that was shown, by test name. */
    public List<Example> all() {
        return List.copyOf(all);
    }

    /** The resource that complies: the test's good fixture as it is, else the shortest one that a test says to pass. */
    public Optional<Example> good() {
        return all.stream()
                .filter(Example::isGood)
                .min(Comparator.comparing((Example example) -> !unspoilt.contains(example))
                        .thenComparing(example -> !example.test().startsWith("passes"))
                        .thenComparing(example -> example.yaml().length())
                        .thenComparing(Example::test));
    }

    /** The resource that breaks the rule and differs least from the good one, by a value rather than a gap. */
    public Optional<Example> bad() {
        Set<String> good = good().map(Examples::lines).orElseGet(Set::of);
        return all.stream()
                .filter(example -> example.violation().isPresent())
                .min(Comparator.comparing((Example example) -> showsNothing(example))
                        .thenComparing(example -> distance(good, lines(example)))
                        .thenComparing(example -> !example.test().startsWith("fails"))
                        .thenComparing(Example::test));
    }

    /** A spoilt value says more than one that is missing or sealed. */
    private static boolean showsNothing(Example example) {
        return example.violation()
                .filter(fail -> !fail.found().equals("nothing") && !fail.found().equals("[secret]"))
                .isEmpty();
    }

    private static Set<String> lines(Example example) {
        return new TreeSet<>(example.yaml().lines().toList());
    }

    private static long distance(Set<String> one, Set<String> other) {
        return one.stream().filter(line -> !other.contains(line)).count()
                + other.stream().filter(line -> !one.contains(line)).count();
    }
}
