package dev.slipway.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which tests name which requirement, read from the tests' own sources. */
final class Proofs {
    private static final Pattern NAMED = Pattern.compile("@(?:Covers|DisplayName)\\s*\\(([^)]*)\\)");
    private static final Pattern ID = Pattern.compile("\\b(?:CLV|SIG|ALX|CLP|KAR)-[A-Z]+-\\d{2}\\b");

    private final Map<String, SortedSet<String>> tests = new TreeMap<>();

    /** Reads all tests below the project's root. */
    static Proofs of(Path root) {
        Proofs proofs = new Proofs();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Proofs::isTest).sorted().forEach(proofs::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return proofs;
    }

    /** Simple names of the test classes that prove a requirement. */
    List<String> of(String id) {
        return List.copyOf(tests.getOrDefault(id, new TreeSet<>()));
    }

    /** Every id that some test names. */
    SortedSet<String> ids() {
        return new TreeSet<>(tests.keySet());
    }

    private static boolean isTest(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith("Test.java") && path.contains("/test/") && !path.contains("/target/");
    }

    private void read(Path file) {
        try {
            Matcher named = NAMED.matcher(Files.readString(file));
            while (named.find()) {
                Matcher id = ID.matcher(named.group(1));
                while (id.find()) {
                    tests.computeIfAbsent(id.group(), it -> new TreeSet<>()).add(className(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String className(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".java".length());
    }
}
