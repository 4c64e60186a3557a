package dev.slipway.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.planner.PlanNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes docs/parity.md from the notes in the reviewed plans of the applications, which golden tests hold to the planners. */
final class ParityPage {
    private static final String OPENING =
            """
            # Parity of the targets

            One app file, three kinds of ground, and they do not all do the same. Each plan says in its notes what its target does otherwise than
            asked, and `slipway plan` prints them. This page is made from the notes in the [plans of the applications](../apps), dev and
            prod, so it says what happened to them and not what somebody remembered.

            - **native**: by the target's own means, fully. A feature without a note is native.
            - **emulated**: fully, by means that Slipway adds.
            - **degraded**: in part.
            - **refused**: not at all; the plan says so, and what to do instead.

            A feature is a key of the [app file](app-file.md), so `slipway explain services.scale.cpu` tells what it is. Where applications fare
            differently, for instance because one brings a bucket and another does not, the least level stands here.

            Some things never come to a plan, because they would do harm. An SQLite database and a volume of one replica's own are refused on AWS
            before anything is made: Fargate has no disk that survives a task and is local to it. Alexander's `profile: distributed` is the way there.

            """;

    private final SortedMap<String, Map<Ground, SortedSet<Note>>> notes = new TreeMap<>();

    /** A note without the names in it that differ from app to app. */
    private record Note(PlanNote.Level level, String app, String reason) implements Comparable<Note> {
        @Override
        public int compareTo(Note other) {
            int byLevel = other.level.compareTo(level);
            return byLevel != 0 ? byLevel : (app + reason).compareTo(other.app + other.reason);
        }
    }

    /** From the plans below that folder. */
    static ParityPage of(Path apps) {
        ParityPage page = new ParityPage();
        try (Stream<Path> plans = Files.walk(apps)) {
            plans.filter(it -> it.getParent().endsWith("plans") && it.toString().endsWith(".json"))
                    .sorted()
                    .forEach(page::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page;
    }

    private void read(Path file) {
        String app = file.getParent().getParent().getFileName().toString();
        Ground ground =
                Ground.valueOf(file.getFileName().toString().split("-", 2)[0].toUpperCase(Locale.ROOT));
        try {
            for (JsonNode note :
                    JsonMapper.builder().build().readTree(file.toFile()).path("notes")) {
                notes.computeIfAbsent(note.path("feature").asText(), it -> new EnumMap<>(Ground.class))
                        .computeIfAbsent(ground, it -> new TreeSet<>())
                        .add(new Note(
                                PlanNote.Level.valueOf(note.path("level").asText()),
                                app,
                                note.path("reason").asText()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every feature that some note names. */
    List<String> features() {
        return List.copyOf(notes.keySet());
    }

    String text() {
        StringBuilder page = new StringBuilder(OPENING);
        page.append("| feature | vps | aws | kubernetes |\n|---|---|---|---|\n");
        notes.forEach((feature, by) -> page.append("| `")
                .append(feature)
                .append("` | ")
                .append(Stream.of(Ground.values())
                        .map(ground -> by.containsKey(ground)
                                ? word(by.get(ground).first().level())
                                : "native")
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        page.append("\n## Reasons\n\nOne example each, as the plan of the named application has it.\n");
        for (Ground ground : Ground.values()) {
            page.append("\n### ")
                    .append(ground.word())
                    .append("\n\n| feature | level | reason | in |\n|---|---|---|---|\n");
            notes.forEach((feature, by) -> by.getOrDefault(ground, new TreeSet<>()).stream()
                    .collect(Collectors.toMap(Note::level, it -> it, (first, second) -> first, TreeMap::new))
                    .descendingMap()
                    .values()
                    .forEach(note -> page.append("| `")
                            .append(feature)
                            .append("` | ")
                            .append(word(note.level()))
                            .append(" | ")
                            .append(note.reason().replace("|", "\\|"))
                            .append(" | ")
                            .append(note.app())
                            .append(" |\n")));
        }
        return page.toString();
    }

    private static String word(PlanNote.Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
