package dev.slipway.cli.init;

import dev.slipway.cli.CliException;
import dev.slipway.cli.home.Install;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An application that comes with Slipway, as the pattern of a new one: its name, host and address give way, the notes that tie its figures to its
 * own guide go. Images and what belongs to them (commands, paths, modules) stay: they are the first thing the new team puts in.
 *
 * @param name the application's folder below apps/
 * @param text its app file
 */
public record AppTemplate(String name, String text) {
    /** A comment that names a requirement of the template's guide, such as CLP-DB-06. */
    private static final Pattern GUIDE_NOTE = Pattern.compile("\\s+# .*\\b[A-Z]{3}-[A-Z]+-\\d{2}\\b.*$");

    /** The folder whose subfolders are templates. */
    public static Path folder(Install install) {
        return install.root().resolve("apps");
    }

    /** Names of all templates, in the order of the alphabet. */
    public static List<String> names(Install install) {
        try (var folders = Files.list(folder(install))) {
            return folders.filter(it -> Files.isRegularFile(it.resolve("app.yaml")))
                    .map(it -> it.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder(install), e);
        }
    }

    /**
     * The template of that name.
     *
     * @throws CliException when there is none, with those that there are
     */
    public static AppTemplate named(Install install, String name) {
        if (!names(install).contains(name)) {
            throw CliException.usage(
                    "--from " + name, "one of " + String.join(", ", names(install)), "no such application", "");
        }
        Path file = folder(install).resolve(name).resolve("app.yaml");
        try {
            return new AppTemplate(name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The new file's text; {@code schema} is the way from its folder to the JSON Schema. */
    public String filled(NewApp app, String schema) {
        String head =
                """
                # yaml-language-server: $schema=%s
                #
                # %s, begun from %s: change what differs. What each key means: docs/app-file.md, or `slipway explain services.health`.
                """
                        .formatted(schema, app.name(), name);
        List<String> lines = text.lines().dropWhile(it -> it.startsWith("#")).toList();
        String oldHost = value(lines, "domain");
        return head
                + lines.stream()
                        .filter(it -> !it.strip().matches("# .*\\b[A-Z]{3}-[A-Z]+-\\d{2}\\b.*"))
                        .map(it -> GUIDE_NOTE.matcher(it).replaceFirst(""))
                        .map(it -> line(it, app, oldHost))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private String line(String line, NewApp app, String oldHost) {
        if (line.startsWith("contact:")) {
            return "contact: " + app.address();
        }
        if (line.strip().matches("(image|command):.*")) {
            return line;
        }
        String hosted = oldHost.isEmpty() ? line : line.replace(oldHost, app.host());
        String ownName = line.strip().matches("(database|user): .*") ? app.identifier() : app.name();
        // The new host may hold the old name, and must not change again.
        return List.of(hosted.split(Pattern.quote(app.host()), -1)).stream()
                .map(it -> it.replaceAll(word(name), Matcher.quoteReplacement(ownName)))
                .collect(Collectors.joining(app.host()));
    }

    /** The name as a word of its own: not in a path of the image or in a module of its code. */
    private static String word(String name) {
        return "(?<![\\w/])" + Pattern.quote(name) + "\\b(?![/.]\\w)";
    }

    private static String value(List<String> lines, String key) {
        return lines.stream()
                .filter(it -> it.startsWith(key + ": "))
                .map(it -> it.substring(key.length() + 2)
                        .replaceFirst("\\s+#.*", "")
                        .strip())
                .findFirst()
                .orElse("");
    }
}
