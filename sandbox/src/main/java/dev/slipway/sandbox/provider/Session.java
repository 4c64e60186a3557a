package dev.slipway.sandbox.provider;

import dev.slipway.sandbox.knowledge.Place;
import dev.slipway.sandbox.world.Stored;
import io.grpc.Attributes;
import io.grpc.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One provider instance of one engine run. The engine opens a connection for each instance, so what {@code Configure} says is kept here,
 * by connection: two {@code aws} providers of different regions share the port and nothing else.
 */
final class Session {
    static final Attributes.Key<Session> ATTRIBUTE = Attributes.Key.create("slipway-session");
    static final Context.Key<Session> CONTEXT = Context.key("slipway-session");

    private volatile Map<String, Object> config = Map.of();
    private final EngineLog log = new EngineLog();
    private final Map<String, Stored> planned = new LinkedHashMap<>();
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Set<String> adopted = ConcurrentHashMap.newKeySet();
    private final Set<String> noted = ConcurrentHashMap.newKeySet();

    static Session current() {
        return CONTEXT.get();
    }

    void configure(Map<String, Object> fresh) {
        config = Map.copyOf(fresh);
    }

    Place place(String pack) {
        return Place.of(pack, config);
    }

    EngineLog log() {
        return log;
    }

    /** What this run's preview has promised to create. */
    synchronized List<Stored> planned() {
        return List.copyOf(planned.values());
    }

    synchronized void plan(Stored stored) {
        planned.put(stored.urn(), stored);
    }

    synchronized void unplan(String urn) {
        planned.remove(urn);
    }

    /** The engine has shown that its state holds a resource of this URN. */
    void knows(String urn) {
        known.add(urn);
    }

    void knows(String urn, String id) {
        known.add(urn);
        if (!id.isEmpty()) {
            ids.put(urn, id);
        }
    }

    boolean isKnown(String urn) {
        return known.contains(urn);
    }

    Optional<String> knownId(String urn) {
        return Optional.ofNullable(ids.get(urn));
    }

    /** A creation was answered with what an interrupted run had made already. */
    void adopt(String urn, String id) {
        adopted.add(urn + "|" + id);
    }

    boolean hasAdopted(String urn, String id) {
        return adopted.contains(urn + "|" + id);
    }

    /** Whether a note on this subject is given for the first time. */
    boolean note(String about) {
        return noted.add(about);
    }
}
