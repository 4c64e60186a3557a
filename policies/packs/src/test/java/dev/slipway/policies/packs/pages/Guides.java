package dev.slipway.policies.packs.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the deployment guides ask for: their checklists, their requirements and the controls drawn from them. */
final class Guides {
    static final Path FOLDER = Path.of("..", "..", "docs", "requirements");

    private Guides() {}

    /** The words of every id in the three files. */
    static Map<String, String> words() throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        rows("checklist.csv").forEach(row -> words.put(cell(row, "id"), cell(row, "item")));
        rows("requirements.csv").forEach(row -> words.put(cell(row, "id"), cell(row, "requirement")));
        rows("controls.csv").forEach(row -> words.put(cell(row, "id"), cell(row, "control")));
        return words;
    }

    /** The rows of one file, by column. */
    static List<Map<String, String>> rows(String file) throws IOException {
        List<List<String>> lines = Files.readAllLines(FOLDER.resolve(file)).stream()
                .map(Guides::cells)
                .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < lines.get(0).size(); column++) {
                row.put(lines.get(0).get(column), column < line.size() ? line.get(column) : "");
            }
            rows.add(row);
        }
        return rows;
    }

    static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), () -> "no column " + column + " in " + row.keySet());
    }

    /** Cells parted by commas; one in quotation marks may hold commas, and marks doubled. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char letter : line.toCharArray()) {
            if (letter == '"') {
                if (!quoted && cell.length() > 0) {
                    cell.append('"');
                }
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
