package dev.slipway.sandbox.provider;

import dev.slipway.sandbox.fault.Faults;
import dev.slipway.sandbox.knowledge.Judge;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.KnowledgeIndex;
import dev.slipway.sandbox.knowledge.Place;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.schema.Fault;
import dev.slipway.sandbox.schema.ResourceSchema;
import dev.slipway.sandbox.schema.TypeCatalogue;
import dev.slipway.sandbox.value.PropertyPath;
import dev.slipway.sandbox.value.Props;
import dev.slipway.sandbox.value.Unknown;
import dev.slipway.sandbox.value.UnknownValue;
import dev.slipway.sandbox.world.Stored;
import dev.slipway.sandbox.world.World;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import pulumirpc.Provider.DiffResponse;

/** Creates, updates, deletes and reads; each change is on disk before it is answered. */
final class Lifecycle {
    private final World world;
    private final TypeCatalogue types;
    private final Sessions sessions;
    private final Subjects subjects;
    private final Faults faults;
    private final Duration patience;
    /** Held while a service decides and acts, so that two parallel creations cannot both find a name free. */
    private final Object deciding = new Object();

    Lifecycle(
            World world, TypeCatalogue types, Sessions sessions, Subjects subjects, Faults faults, Duration patience) {
        this.patience = patience;
        this.world = world;
        this.types = types;
        this.sessions = sessions;
        this.subjects = subjects;
        this.faults = faults;
    }

    /** What the engine is told; {@code id} is empty when it is not known yet. */
    record Made(String id, Map<String, Object> outputs, Optional<String> notReady) {}

    Made previewCreate(Session session, String token, String urn, Map<String, Object> inputs) {
        int generation = subjects.generation(session, urn);
        Place place = place(session, token);
        Subject subject = subjects.promised(token, urn, generation, place, inputs, Map.of(), Optional.empty());
        Optional<Knowledge> knowledge = KnowledgeIndex.find(token);
        Optional<String> id = id(subject, knowledge);
        Subject named = subjects.promised(token, urn, generation, place, inputs, Map.of(), id);
        Map<String, Object> outputs = id.isPresent() ? outputs(named, knowledge) : without(inputs);
        id.ifPresent(known -> session.plan(new Stored(
                token, known, urn, Subjects.scope(knowledge, place), Long.MAX_VALUE, generation, inputs, outputs)));
        return new Made(id.orElse(""), outputs, Optional.empty());
    }

    private static Map<String, Object> without(Map<String, Object> inputs) {
        return new LinkedHashMap<>(inputs);
    }

    Made create(Session session, String token, String urn, Map<String, Object> inputs) {
        Faults.Aftermath aftermath =
                faults.before("create", token, text -> session.log().info(urn, text));
        becomeReady(session, token, urn, inputs, "creating ");
        Made made;
        synchronized (deciding) {
            made = createNow(session, token, urn, inputs, aftermath);
        }
        world.commit();
        faults.after(aftermath);
        return made;
    }

    /** Waits a little for what the resource needs to become ready, which may be made at this moment. */
    private void becomeReady(Session session, String token, String urn, Map<String, Object> inputs, String doing) {
        List<Knowledge.Check> awaited =
                KnowledgeIndex.find(token).map(Knowledge::awaited).orElse(List.of());
        if (awaited.isEmpty()) {
            return;
        }
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            long seen = world.changes();
            List<Fault> faults = Judge.judge(
                    awaited, subjects.real(token, urn, 0, place(session, token), inputs, Map.of(), Optional.empty()));
            if (faults.isEmpty()) {
                return;
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new Refused(doing + token, faults);
            }
            world.awaitChange(seen, TimeUnit.NANOSECONDS.toMillis(left) + 1);
        }
    }

    private Made createNow(
            Session session, String token, String urn, Map<String, Object> inputs, Faults.Aftermath aftermath) {
        Optional<Knowledge> knowledge = KnowledgeIndex.find(token);
        Place place = place(session, token);
        Optional<Stored> orphan = subjects.orphan(session, urn);
        if (orphan.isPresent()) {
            Stored there = orphan.get();
            Map<String, Object> sealed = world.seals().sealAll(Outputs.hidden(inputs, knowledge));
            DiffResponse diff = Diffing.diff(token, urn, place, there.inputs(), sealed, there.outputs(), List.of());
            if (diff.getReplacesCount() == 0) {
                session.adopt(urn, there.id());
                session.knows(urn, there.id());
                return store(session, there.id(), there.generation(), token, urn, inputs, knowledge, aftermath);
            }
            world.remove(there);
        }
        int generation = subjects.generation(session, urn);
        Subject subject = subjects.real(token, urn, generation, place, inputs, Map.of(), Optional.empty());
        refuse("creating " + token, judge(knowledge, subject));
        String id = id(subject, knowledge)
                .orElseThrow(
                        () -> new Refused("creating " + token, List.of(new Fault("", "an input is still unknown"))));
        if (world.find(token, Subjects.scope(knowledge, place), id).isPresent()) {
            throw new Refused(
                    "creating " + token,
                    List.of(new Fault(
                            "",
                            "AlreadyExists: '" + id
                                    + "' exists already. Choose another name, or import it with 'pulumi import'.")));
        }
        return store(session, id, generation, token, urn, inputs, knowledge, aftermath);
    }

    private Made store(
            Session session,
            String id,
            int generation,
            String token,
            String urn,
            Map<String, Object> inputs,
            Optional<Knowledge> knowledge,
            Faults.Aftermath aftermath) {
        Place place = place(session, token);
        Subject subject = subjects.real(token, urn, generation, place, inputs, Map.of(), Optional.of(id));
        Map<String, Object> outputs = outputs(subject, knowledge);
        world.put(new Stored(
                token,
                id,
                urn,
                Subjects.scope(knowledge, place),
                0,
                generation,
                Outputs.hidden(inputs, knowledge),
                outputs));
        sessions.unplan(urn);
        return new Made(id, outputs, aftermath.partial() ? Optional.of(aftermath.message()) : Optional.empty());
    }

    Map<String, Object> update(
            Session session,
            String token,
            String urn,
            String id,
            Map<String, Object> olds,
            Map<String, Object> inputs,
            boolean preview) {
        Optional<Knowledge> knowledge = KnowledgeIndex.find(token);
        Place place = place(session, token);
        Optional<Stored> there = world.find(token, Subjects.scope(knowledge, place), id);
        int generation = there.map(Stored::generation).orElse(0);
        if (preview) {
            Subject subject = subjects.promised(token, urn, generation, place, inputs, olds, Optional.of(id));
            Map<String, Object> outputs = outputs(subject, knowledge);
            session.plan(new Stored(
                    token, id, urn, Subjects.scope(knowledge, place), Long.MAX_VALUE, generation, inputs, outputs));
            return outputs;
        }
        Faults.Aftermath aftermath =
                faults.before("update", token, text -> session.log().info(urn, text));
        becomeReady(session, token, urn, inputs, "updating ");
        Map<String, Object> outputs;
        synchronized (deciding) {
            if (there.isEmpty()) {
                throw new Refused(
                        "updating " + token,
                        List.of(
                                new Fault(
                                        "",
                                        "NotFound: '" + id
                                                + "' does not exist. It was deleted outside of Pulumi: run 'pulumi refresh'.")));
            }
            Subject subject = subjects.real(token, urn, generation, place, inputs, olds, Optional.of(id));
            refuse("updating " + token, judge(knowledge, subject));
            outputs = outputs(subject, knowledge);
            world.put(new Stored(
                    token,
                    id,
                    urn,
                    Subjects.scope(knowledge, place),
                    0,
                    generation,
                    Outputs.hidden(inputs, knowledge),
                    outputs));
            sessions.unplan(urn);
        }
        world.commit();
        faults.after(aftermath);
        return outputs;
    }

    void delete(Session session, String token, String urn, String id) {
        Faults.Aftermath aftermath =
                faults.before("delete", token, text -> session.log().info(urn, text));
        if (session.hasAdopted(urn, id)) {
            return; // the engine replaced it by itself: what it now deletes is what it has just created
        }
        Optional<Knowledge> knowledge = KnowledgeIndex.find(token);
        Place place = place(session, token);
        synchronized (deciding) {
            Optional<Stored> there = world.find(token, Subjects.scope(knowledge, place), id);
            if (there.isPresent()) {
                Stored r = there.get();
                Subject subject =
                        subjects.real(token, urn, r.generation(), place, r.inputs(), r.inputs(), Optional.of(id));
                refuse(
                        "deleting " + token,
                        Judge.judge(knowledge.map(Knowledge::deletions).orElse(List.of()), subject));
                subject.warnings().forEach(text -> session.log().warn(urn, text));
                world.remove(r);
            }
            sessions.unplan(urn);
        }
        world.commit();
        faults.after(aftermath);
    }

    /** What a read found. */
    record Found(Map<String, Object> inputs, Map<String, Object> outputs) {}

    /**
     * Reads a resource back; {@code ownInputs} and {@code ownOutputs} are the engine's copies, which hold the secrets that the world does
     * not. With neither (import), it is found by id or by name.
     */
    Optional<Found> read(
            Session session,
            String token,
            String urn,
            String id,
            Map<String, Object> ownInputs,
            Map<String, Object> ownOutputs) {
        faults.before("read", token, text -> session.log().info(urn, text));
        Optional<Knowledge> knowledge = KnowledgeIndex.find(token);
        String scope = Subjects.scope(knowledge, place(session, token));
        return world.find(token, scope, id).or(() -> namedAs(token, scope, id)).map(stored -> {
            Map<String, Object> outputs = open(stored.outputs(), ownOutputs);
            return new Found(open(stored.inputs(), ownInputs), outputs);
        });
    }

    private Optional<Stored> namedAs(String token, String scope, String id) {
        return world.all().stream()
                .filter(r -> r.token().equals(token) && r.scope().equals(scope))
                .filter(r -> id.equals(r.outputs().get("name"))
                        || id.equals(r.outputs().get("arn")))
                .findFirst();
    }

    private Map<String, Object> open(Map<String, Object> stored, Map<String, Object> own) {
        return world.seals()
                .open(stored, Optional.of(own))
                .map(dev.slipway.sandbox.value.Values::map)
                .orElse(Map.of());
    }

    private Map<String, Object> outputs(Subject subject, Optional<Knowledge> knowledge) {
        Optional<ResourceSchema> schema = types.find(subject.token());
        return Outputs.of(subject, schema, knowledge);
    }

    private static Optional<String> id(Subject subject, Optional<Knowledge> knowledge) {
        try {
            return Optional.of(knowledge.map(k -> k.id(subject)).orElseGet(() -> plainId(subject)));
        } catch (UnknownValue e) {
            return Optional.empty();
        }
    }

    private static String plainId(Subject subject) {
        if (subject.token().startsWith("kubernetes:")) {
            String namespace = subject.in().text("metadata.namespace", "");
            String name = subject.in().text("metadata.name", subject.name());
            return namespace.isEmpty() ? name : namespace + "/" + name;
        }
        return PropertyPath.parse("name")
                .in(subject.in().all())
                .filter(v -> v != Unknown.VALUE)
                .map(v -> Props.written(dev.slipway.sandbox.value.Secret.reveal(v)))
                .orElseGet(() -> subject.name() + "-" + subject.hex("id", 7));
    }

    private static List<Fault> judge(Optional<Knowledge> knowledge, Subject subject) {
        return Judge.judge(knowledge.map(Knowledge::checks).orElse(List.of()), subject);
    }

    private static void refuse(String doing, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refused(doing, faults);
        }
    }

    private static Place place(Session session, String token) {
        return session.place(token.substring(0, token.indexOf(':')));
    }
}
