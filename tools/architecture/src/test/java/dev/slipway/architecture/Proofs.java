package dev.slipway.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which tests name which requirement, and on which ground, read from the tests' own sources. */
final class Proofs {
    private static final Pattern NAMED = Pattern.compile("@(?:Covers|DisplayName)\\s*\\(([^)]*)\\)");
    private static final Pattern SOME_TARGETS = Pattern.compile("Target\\.class,\\s*names\\s*=\\s*\\{([^}]*)}");
    private static final Pattern ID = Pattern.compile("\\b(?:CLV|SIG|ALX|CLP|KAR)-[A-Z]+-\\d{2}\\b");

    private final Map<String, Map<Ground, SortedSet<String>>> tests = new TreeMap<>();
    private final SortedMap<String, String> files = new TreeMap<>();

    /** Reads all tests below the project's root. */
    static Proofs of(Path root) {
        Proofs proofs = new Proofs();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Proofs::isTest).sorted().forEach(file -> proofs.read(root, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return proofs;
    }

    /** Names of the test classes that prove a requirement on a ground. */
    SortedSet<String> of(String id, Ground ground) {
        return tests.getOrDefault(id, Map.of()).getOrDefault(ground, new TreeSet<>());
    }

    /** Every id that some test names. */
    SortedSet<String> ids() {
        return new TreeSet<>(tests.keySet());
    }

    /** From the name of a test class, as {@link #of} gives it, to its file below the root. */
    SortedMap<String, String> files() {
        return files;
    }

    private static boolean isTest(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith("Test.java") && path.contains("/test/") && !path.contains("/target/");
    }

    private void read(Path root, Path file) {
        String text = text(file);
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            Set<Ground> grounds = grounds(root.relativize(file), text, named.start());
            Matcher id = ID.matcher(named.group(1));
            while (id.find()) {
                String test = test(file);
                files.put(test, root.relativize(file).toString().replace('\\', '/'));
                grounds.forEach(ground -> tests.computeIfAbsent(id.group(), it -> new EnumMap<>(Ground.class))
                        .computeIfAbsent(ground, it -> new TreeSet<>())
                        .add(test));
            }
        }
    }

    /** What the test's room proves, or less when the test runs for some targets only: that stands above, after the member before it. */
    private static Set<Ground> grounds(Path test, String text, int covers) {
        String above = text.substring(Math.max(text.lastIndexOf("}\n\n", covers), 0), covers);
        Matcher some = SOME_TARGETS.matcher(above);
        Set<Ground> grounds = Ground.provedBy(test);
        if (some.find()) {
            grounds.retainAll(Ground.parse(some.group(1).replace("\"", "").replace(",", ";")));
        }
        return grounds;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class with the last part of its package, such as {@code aws/ClipperOnAwsTest}. */
    private static String test(Path file) {
        String name = file.getFileName().toString();
        return file.getParent().getFileName() + "/" + name.substring(0, name.length() - ".java".length());
    }
}
