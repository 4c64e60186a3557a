package dev.slipway.sandbox.provider;

import dev.slipway.sandbox.fault.Faults;
import dev.slipway.sandbox.knowledge.Judge;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.schema.Refusal;
import dev.slipway.sandbox.schema.TypeCatalogue;
import dev.slipway.sandbox.world.Stored;
import dev.slipway.sandbox.world.World;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import pulumirpc.Provider.DiffResponse;

/** Creates, updates and deletes; each change is on disk before it is answered. */
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

    Made previewCreate(Call call, Map<String, Object> inputs) {
        int generation = subjects.generation(call);
        Subject subject = subjects.promised(call, generation, inputs, Map.of(), Optional.empty());
        return Identity.id(subject, call.knowledge())
                .map(id -> new Made(id, promise(call, id, generation, inputs, Map.of()), Optional.empty()))
                .orElseGet(() -> new Made("", new LinkedHashMap<>(inputs), Optional.empty()));
    }

    Map<String, Object> previewUpdate(Call call, String id, Map<String, Object> olds, Map<String, Object> inputs) {
        int generation = there(call, id).map(Stored::generation).orElse(0);
        return promise(call, id, generation, inputs, olds);
    }

    /** What a resource would answer, kept for those whose previews refer to it. */
    private Map<String, Object> promise(
            Call call, String id, int generation, Map<String, Object> inputs, Map<String, Object> olds) {
        Map<String, Object> outputs = outputs(call, subjects.promised(call, generation, inputs, olds, Optional.of(id)));
        call.session()
                .plan(new Stored(
                        call.token(), id, call.urn(), call.scope(), Long.MAX_VALUE, generation, inputs, outputs));
        return outputs;
    }

    Made create(Call call, Map<String, Object> inputs) {
        Faults.Aftermath aftermath = faults.before("create", call.token(), call::inform);
        becomeReady(call, inputs, "creating ");
        Made made;
        synchronized (deciding) {
            made = createNow(call, inputs, aftermath);
        }
        world.commit();
        faults.after(aftermath);
        return made;
    }

    /** Waits a little for what the resource needs to become ready, which may be made at this moment. */
    private void becomeReady(Call call, Map<String, Object> inputs, String doing) {
        List<Knowledge.Check> awaited = call.knowledge().map(Knowledge::awaited).orElse(List.of());
        if (awaited.isEmpty()) {
            return;
        }
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            long seen = world.changes();
            List<Refusal> missing = Judge.judge(awaited, subjects.real(call, 0, inputs, Map.of(), Optional.empty()));
            if (missing.isEmpty()) {
                return;
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new Refused(doing + call.token(), missing);
            }
            world.awaitChange(seen, TimeUnit.NANOSECONDS.toMillis(left) + 1);
        }
    }

    private Made createNow(Call call, Map<String, Object> inputs, Faults.Aftermath aftermath) {
        Optional<Stored> orphan = subjects.orphan(call);
        if (orphan.isPresent()) {
            if (isAsAsked(call, orphan.get(), inputs)) {
                String id = orphan.get().id();
                call.session().adopt(call.urn(), id);
                call.session().knows(call.urn(), id);
                return made(call, id, orphan.get().generation(), inputs, aftermath);
            }
            world.remove(orphan.get());
        }
        int generation = subjects.generation(call);
        Subject subject = subjects.real(call, generation, inputs, Map.of(), Optional.empty());
        String doing = "creating " + call.token();
        refuse(doing, judge(call, subject));
        String id =
                Identity.id(subject, call.knowledge()).orElseThrow(() -> refused(doing, "an input is still unknown"));
        if (there(call, id).isPresent()) {
            throw refused(
                    doing,
                    "AlreadyExists: '" + id
                            + "' exists already. Choose another name, or import it with 'pulumi import'.");
        }
        return made(call, id, generation, inputs, aftermath);
    }

    /** Whether what an interrupted run left is, or can become, what is asked for. */
    private boolean isAsAsked(Call call, Stored there, Map<String, Object> inputs) {
        Map<String, Object> sealed = world.seals().sealAll(Outputs.hidden(inputs, call.knowledge()));
        DiffResponse diff = Diffing.diff(call, there.inputs(), sealed, there.outputs(), List.of());
        return diff.getReplacesCount() == 0;
    }

    private Made made(Call call, String id, int generation, Map<String, Object> inputs, Faults.Aftermath aftermath) {
        Subject subject = subjects.real(call, generation, inputs, Map.of(), Optional.of(id));
        Map<String, Object> outputs = store(call, subject, inputs);
        return new Made(id, outputs, aftermath.partial() ? Optional.of(aftermath.message()) : Optional.empty());
    }

    private Map<String, Object> store(Call call, Subject subject, Map<String, Object> inputs) {
        Map<String, Object> outputs = outputs(call, subject);
        world.put(new Stored(
                call.token(),
                subject.id(),
                call.urn(),
                call.scope(),
                0,
                subject.generation(),
                Outputs.hidden(inputs, call.knowledge()),
                outputs));
        sessions.unplan(call.urn());
        return outputs;
    }

    Map<String, Object> update(Call call, String id, Map<String, Object> olds, Map<String, Object> inputs) {
        Optional<Stored> there = there(call, id);
        Faults.Aftermath aftermath = faults.before("update", call.token(), call::inform);
        becomeReady(call, inputs, "updating ");
        Map<String, Object> outputs;
        synchronized (deciding) {
            String doing = "updating " + call.token();
            int generation = there.map(Stored::generation)
                    .orElseThrow(() -> refused(
                            doing,
                            "NotFound: '" + id
                                    + "' does not exist. It was deleted outside of Pulumi: run 'pulumi refresh'."));
            Subject subject = subjects.real(call, generation, inputs, olds, Optional.of(id));
            refuse(doing, judge(call, subject));
            outputs = store(call, subject, inputs);
        }
        world.commit();
        faults.after(aftermath);
        return outputs;
    }

    void delete(Call call, String id) {
        Faults.Aftermath aftermath = faults.before("delete", call.token(), call::inform);
        if (call.session().hasAdopted(call.urn(), id)) {
            return; // the engine replaced it by itself: what it now deletes is what it has just created
        }
        synchronized (deciding) {
            there(call, id).ifPresent(there -> remove(call, there));
            sessions.unplan(call.urn());
        }
        world.commit();
        faults.after(aftermath);
    }

    private void remove(Call call, Stored there) {
        Subject subject =
                subjects.real(call, there.generation(), there.inputs(), there.inputs(), Optional.of(there.id()));
        List<Knowledge.Check> deletions =
                call.knowledge().map(Knowledge::deletions).orElse(List.of());
        refuse("deleting " + call.token(), Judge.judge(deletions, subject));
        subject.warnings().forEach(call::warn);
        world.remove(there);
    }

    private Optional<Stored> there(Call call, String id) {
        return world.find(call.token(), call.scope(), id);
    }

    private Map<String, Object> outputs(Call call, Subject subject) {
        return Outputs.of(subject, types.find(call.token()), call.knowledge());
    }

    private static List<Refusal> judge(Call call, Subject subject) {
        return Judge.judge(call.knowledge().map(Knowledge::checks).orElse(List.of()), subject);
    }

    private static void refuse(String doing, List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new Refused(doing, refusals);
        }
    }

    private static Refused refused(String doing, String says) {
        return new Refused(doing, List.of(new Refusal("", says)));
    }
}
