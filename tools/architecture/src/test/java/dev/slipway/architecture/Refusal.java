package dev.slipway.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A requirement that is not carried, with the reason. Reviewed by hand in {@code docs/requirements/refusals.csv}.
 *
 * @param id the requirement
 * @param grounds where it is refused
 * @param reason why, in one sentence
 */
record Refusal(String id, Set<Ground> grounds, String reason) {

    static List<Refusal> all(Path folder) {
        return Table.rows(folder.resolve("refusals.csv")).stream()
                .map(row -> new Refusal(row.get("id"), Ground.parse(row.get("targets")), row.get("reason")))
                .toList();
    }
}
