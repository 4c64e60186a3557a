package dev.slipway.sandbox.provider;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Place;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.View;
import dev.slipway.sandbox.value.Props;
import dev.slipway.sandbox.world.Stored;
import dev.slipway.sandbox.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the subjects that knowledge looks at, with the view that fits the moment. */
final class Subjects {
    private final World world;
    private final Sessions sessions;

    Subjects(World world, Sessions sessions) {
        this.world = world;
        this.sessions = sessions;
    }

    /** At check and preview: what exists, and what the preview has promised. */
    Subject promised(Call call, int generation, Map<String, Object> in, Map<String, Object> olds, Optional<String> id) {
        Map<String, Stored> seen = new LinkedHashMap<>();
        world.all().forEach(r -> seen.put(r.scope() + r.token() + r.id(), r));
        sessions.planned(call.urn()).forEach(r -> seen.put(r.scope() + r.token() + r.id(), r));
        return subject(call, generation, in, olds, id, new ArrayList<>(seen.values()), false);
    }

    /** When it is really made: what exists, and nothing else. */
    Subject real(Call call, int generation, Map<String, Object> in, Map<String, Object> olds, Optional<String> id) {
        return subject(call, generation, in, olds, id, world.all(), olds.isEmpty());
    }

    /** With nothing beside it, for what only its own inputs decide. */
    static Subject alone(Call call, Map<String, Object> in, Map<String, Object> olds) {
        return subject(call, 0, in, olds, Optional.empty(), List.of(), false);
    }

    private static Subject subject(
            Call call,
            int generation,
            Map<String, Object> in,
            Map<String, Object> olds,
            Optional<String> id,
            List<Stored> seen,
            boolean withOwn) {
        Place place = call.place();
        return new Subject(
                call.token(),
                call.urn(),
                generation,
                place,
                Props.of(in),
                Props.of(olds),
                id,
                new View(place, seen, call.urn(), withOwn));
    }

    /**
     * The number of the resource that a creation would make. A creation that an interrupted run has made already, unknown to the engine,
     * keeps its number, and with it its names and id.
     */
    int generation(Call call) {
        return orphan(call)
                .map(Stored::generation)
                .orElseGet(() -> world.deletions(call.urn())
                        + (call.session().isKnown(call.urn())
                                ? world.withUrn(call.urn()).size()
                                : 0));
    }

    /** What an interrupted run has made without the engine's hearing of it. */
    Optional<Stored> orphan(Call call) {
        List<Stored> live = world.withUrn(call.urn());
        if (live.isEmpty()) {
            return Optional.empty();
        }
        Stored latest = live.get(live.size() - 1);
        Optional<String> knownId = call.session().knownId(call.urn());
        if (knownId.isEmpty()) {
            return call.session().isKnown(call.urn()) ? Optional.empty() : Optional.of(latest);
        }
        // What the engine knows may be gone: a replacement that was interrupted after the end of the old one.
        boolean known = live.stream()
                .filter(it -> it.id().equals(knownId.get()))
                .findFirst()
                .filter(it -> it.created() == latest.created())
                .isPresent();
        return known ? Optional.empty() : Optional.of(latest);
    }

    static String scope(Optional<Knowledge> knowledge, Place place) {
        return knowledge.map(Knowledge::isGlobal).orElse(false) ? Place.GLOBAL : place.scope();
    }
}
