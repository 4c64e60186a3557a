package dev.slipway.architecture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What stands with each requirement on each ground: proved by a test, refused with a reason, or open. An item of a checklist stands as the
 * rows it is mapped to in {@code checklist-rows.csv}, unless a test or a refusal names the item itself.
 */
final class Coverage {
    /** How a requirement stands on one ground. */
    enum State {
        COVERED,
        REFUSED,
        OPEN
    }

    private final List<Requirement> requirements;
    private final List<Refusal> refusals;
    private final Proofs proofs;
    private final Map<String, List<String>> rowsOfItems;
    private final Map<String, Requirement> byId;

    private Coverage(
            List<Requirement> requirements,
            List<Refusal> refusals,
            Proofs proofs,
            Map<String, List<String>> rowsOfItems) {
        this.requirements = requirements;
        this.refusals = refusals;
        this.proofs = proofs;
        this.rowsOfItems = rowsOfItems;
        this.byId = requirements.stream().collect(Collectors.toMap(Requirement::id, it -> it));
    }

    /** Of the project below that root. */
    static Coverage of(Path root) {
        Path folder = root.resolve("docs/requirements");
        Map<String, List<String>> rowsOfItems = Table.rows(folder.resolve("checklist-rows.csv")).stream()
                .collect(Collectors.toMap(row -> row.get("id"), row -> Arrays.stream(
                                row.get("rows").split(";"))
                        .map(String::strip)
                        .toList()));
        return new Coverage(Requirement.all(folder, rowsOfItems), Refusal.all(folder), Proofs.of(root), rowsOfItems);
    }

    List<Requirement> requirements() {
        return requirements;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    Proofs proofs() {
        return proofs;
    }

    Map<String, List<String>> rowsOfItems() {
        return rowsOfItems;
    }

    /** The tests that prove a requirement on a ground; for an item of a checklist also those of its rows. */
    SortedSet<String> tests(Requirement requirement, Ground ground) {
        SortedSet<String> tests = new TreeSet<>(proofs.of(requirement.id(), ground));
        rows(requirement, ground).forEach(row -> tests.addAll(proofs.of(row.id(), ground)));
        return tests;
    }

    /** Why it is refused on a ground, if it is. */
    Optional<String> refusal(Requirement requirement, Ground ground) {
        return refusals.stream()
                .filter(it -> it.id().equals(requirement.id()) && it.grounds().contains(ground))
                .map(Refusal::reason)
                .findFirst();
    }

    State state(Requirement requirement, Ground ground) {
        if (!proofs.of(requirement.id(), ground).isEmpty()) {
            return State.COVERED;
        }
        if (refusal(requirement, ground).isPresent()) {
            return State.REFUSED;
        }
        List<State> states = rows(requirement, ground).stream()
                .map(row -> state(row, ground))
                .distinct()
                .toList();
        if (states.isEmpty() || states.contains(State.OPEN)) {
            return State.OPEN;
        }
        return states.contains(State.COVERED) ? State.COVERED : State.REFUSED;
    }

    /** Every requirement on every ground it applies to that nothing accounts for, as {@code ID ground}. */
    SortedSet<String> open() {
        SortedSet<String> open = new TreeSet<>();
        requirements.forEach(requirement -> requirement.grounds().stream()
                .filter(ground -> state(requirement, ground) == State.OPEN)
                .forEach(ground -> open.add(requirement.id() + " " + ground.word())));
        return open;
    }

    private List<Requirement> rows(Requirement item, Ground ground) {
        return rowsOfItems.getOrDefault(item.id(), List.of()).stream()
                .map(byId::get)
                .filter(row -> row.grounds().contains(ground))
                .toList();
    }
}
