package dev.slipway.sandbox.knowledge;

import dev.slipway.sandbox.world.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a resource's service sees beside it: what exists, and in a preview also what the same stack is about to create. */
public final class View {
    private final Place place;
    private final List<Stored> seen;
    private final String urn;
    private final boolean withOwn;

    /**
     * A view from this place.
     *
     * @param urn the resource that looks
     * @param withOwn whether an older resource of the same URN counts among the others, as it does when the new one is really made
     */
    public View(Place place, List<Stored> seen, String urn, boolean withOwn) {
        this.place = place;
        this.seen = List.copyOf(seen);
        this.urn = urn;
        this.withOwn = withOwn;
    }

    /** Everything, in every place. */
    public List<Stored> everything() {
        return seen;
    }

    /** The resources of a type in this place, or everywhere if the service knows no regions. */
    public List<Stored> all(String token) {
        return seen.stream().filter(r -> r.token().equals(token) && here(r)).toList();
    }

    /** The resources of a type in every place. */
    public List<Stored> everywhere(String token) {
        return seen.stream().filter(r -> r.token().equals(token)).toList();
    }

    /** Like {@link #all}, without the resource that looks. */
    public List<Stored> others(String token) {
        return all(token).stream().filter(r -> withOwn || !r.urn().equals(urn)).toList();
    }

    /** The resource of a type by id, in this place. */
    public Optional<Stored> find(String token, String id) {
        return last(all(token).stream().filter(r -> r.id().equals(id)).toList());
    }

    /** The resource of one of these types by the value of an output, in every place. */
    public Optional<Stored> by(String output, String value, String... tokens) {
        List<String> wanted = List.of(tokens);
        List<Stored> found = new ArrayList<>();
        for (Stored r : seen) {
            if (wanted.contains(r.token()) && value.equals(r.outputs().get(output))) {
                found.add(r);
            }
        }
        return last(found);
    }

    private static Optional<Stored> last(List<Stored> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    private boolean here(Stored r) {
        return r.scope().equals(place.scope()) || r.scope().equals(Place.GLOBAL);
    }
}
