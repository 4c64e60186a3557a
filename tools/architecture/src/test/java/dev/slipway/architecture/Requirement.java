package dev.slipway.architecture;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One thing a guide asks for.
 *
 * @param id such as {@code CLP-DB-03}, or {@code CLP-CHK-02} for an item of a checklist
 * @param app the application whose guide asks
 * @param text what is asked
 */
record Requirement(String id, String app, String text) {

    /** The rows of all guides, then the items of all checklists. */
    static List<Requirement> all(Path folder) {
        return Stream.concat(
                        rows(folder.resolve("requirements.csv"), "requirement"),
                        rows(folder.resolve("checklist.csv"), "item"))
                .toList();
    }

    private static Stream<Requirement> rows(Path file, String textColumn) {
        List<Requirement> found = new ArrayList<>();
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file.toFile())) {
            rows.forEachRemaining(
                    row -> found.add(new Requirement(row.get("id"), row.get("app"), row.get(textColumn))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream();
    }
}
