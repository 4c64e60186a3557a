package dev.slipway.architecture;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One thing a guide asks for.
 *
 * @param id such as {@code CLP-DB-03}, or {@code CLP-CHK-02} for an item of a checklist
 * @param app the application whose guide asks
 * @param text what is asked
 * @param grounds where it applies; an item of a checklist where the rows behind it do, everywhere if there are none
 */
record Requirement(String id, String app, String text, Set<Ground> grounds) {

    /**
     * The rows of all guides, then the items of all checklists.
     *
     * @param rowsOfItems from an item of a checklist to the rows behind it
     */
    static List<Requirement> all(Path folder, Map<String, List<String>> rowsOfItems) {
        List<Requirement> rows = Table.rows(folder.resolve("requirements.csv")).stream()
                .map(row -> new Requirement(
                        row.get("id"), row.get("app"), row.get("requirement"), Ground.parse(row.get("targets"))))
                .toList();
        Stream<Requirement> items = Table.rows(folder.resolve("checklist.csv")).stream()
                .map(row -> new Requirement(
                        row.get("id"),
                        row.get("app"),
                        row.get("item"),
                        grounds(rowsOfItems.getOrDefault(row.get("id"), List.of()), rows)));
        return Stream.concat(rows.stream(), items).toList();
    }

    private static Set<Ground> grounds(List<String> ids, List<Requirement> rows) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        rows.stream().filter(row -> ids.contains(row.id())).forEach(row -> grounds.addAll(row.grounds()));
        return grounds.isEmpty() ? EnumSet.allOf(Ground.class) : grounds;
    }
}
