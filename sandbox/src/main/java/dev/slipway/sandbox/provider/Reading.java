package dev.slipway.sandbox.provider;

import dev.slipway.sandbox.fault.Faults;
import dev.slipway.sandbox.value.Values;
import dev.slipway.sandbox.world.Stored;
import dev.slipway.sandbox.world.World;
import java.util.Map;
import java.util.Optional;

/** Answers {@code Read}, of a refresh and of an import. */
final class Reading {
    private final World world;
    private final Faults faults;

    Reading(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    /** What a read found. */
    record Found(Map<String, Object> inputs, Map<String, Object> outputs) {}

    /**
     * Reads a resource back; {@code ownInputs} and {@code ownOutputs} are the engine's copies, which hold the secrets that the world does
     * not. With neither (import), it is found by id or by name.
     */
    Optional<Found> read(Call call, String id, Map<String, Object> ownInputs, Map<String, Object> ownOutputs) {
        faults.before("read", call.token(), call::inform);
        String scope = call.scope();
        return world.find(call.token(), scope, id)
                .or(() -> namedAs(call.token(), scope, id))
                .map(stored -> new Found(open(stored.inputs(), ownInputs), open(stored.outputs(), ownOutputs)));
    }

    private Optional<Stored> namedAs(String token, String scope, String id) {
        return world.all().stream()
                .filter(r -> r.token().equals(token) && r.scope().equals(scope))
                .filter(r -> id.equals(r.outputs().get("name"))
                        || id.equals(r.outputs().get("arn")))
                .findFirst();
    }

    private Map<String, Object> open(Map<String, Object> stored, Map<String, Object> own) {
        return world.seals().open(stored, Optional.of(own)).map(Values::map).orElse(Map.of());
    }
}
