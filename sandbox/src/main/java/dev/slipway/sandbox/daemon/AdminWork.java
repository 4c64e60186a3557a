package dev.slipway.sandbox.daemon;

import dev.slipway.sandbox.fault.FaultRule;
import dev.slipway.sandbox.fault.Faults;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.KnowledgeIndex;
import dev.slipway.sandbox.knowledge.Place;
import dev.slipway.sandbox.provider.Seeding;
import dev.slipway.sandbox.schema.Refusal;
import dev.slipway.sandbox.schema.SchemaCheck;
import dev.slipway.sandbox.schema.TypeCatalogue;
import dev.slipway.sandbox.value.PropertyPath;
import dev.slipway.sandbox.value.Values;
import dev.slipway.sandbox.world.Stored;
import dev.slipway.sandbox.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an admin may do to the world behind Pulumi's back. */
public final class AdminWork {
    private final World world;
    private final Faults faults;
    private final TypeCatalogue types = new TypeCatalogue();

    /** Works on this world. */
    public AdminWork(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    /**
     * Does one thing: {@code list}, {@code tamper}, {@code delete}, {@code add}, {@code reset}, {@code faults}.
     *
     * @throws IllegalArgumentException if there is no such thing to do, or what it names does not exist
     */
    public Map<String, Object> call(String what, Map<String, Object> args) {
        return switch (what) {
            case "list" ->
                Map.of("resources", world.all().stream().map(AdminWork::told).toList());
            case "tamper" -> tamper(args);
            case "delete" -> delete(args);
            case "add" -> add(args);
            case "reset" -> reset();
            case "faults" -> faults(args);
            default -> throw new IllegalArgumentException("There is no admin call '" + what + "'");
        };
    }

    private static Object told(Stored r) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", r.token());
        entry.put("id", r.id());
        entry.put("scope", r.scope());
        entry.put("urn", r.urn());
        entry.put("created", r.created());
        entry.put("inputs", r.inputs());
        entry.put("outputs", r.outputs());
        return entry;
    }

    private Stored one(Map<String, Object> args) {
        String wanted = String.valueOf(args.get("resource"));
        List<Stored> found = world.all().stream()
                .filter(r ->
                        r.urn().equals(wanted) || r.id().equals(wanted) || (r.token() + "::" + r.id()).equals(wanted))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("No resource has the URN or id '" + wanted + "'. See 'list'.");
        }
        if (found.size() > 1) {
            throw new IllegalArgumentException(
                    "Several resources have the id '" + wanted + "'. Give the URN, or TYPE::ID.");
        }
        return found.get(0);
    }

    /** Changes inputs and outputs alike, as somebody would in the console. */
    private Map<String, Object> tamper(Map<String, Object> args) {
        Stored r = one(args);
        Map<String, Object> set = Values.map(args.getOrDefault("set", Map.of()));
        refuseWhatTheTypeDoesNotHave(r, set);
        Map<String, Object> inputs = Values.map(Values.bare(r.inputs()));
        Map<String, Object> outputs = Values.map(Values.bare(r.outputs()));
        set.forEach((path, value) -> {
            PropertyPath place = PropertyPath.parse(path);
            // What only the service computes is no input: tampering with it must not invent one.
            boolean input = place.in(inputs).isPresent() || place.in(outputs).isEmpty() || isDefault(r, path);
            if (input) {
                place.set(inputs, value);
            }
            place.set(outputs, value);
        });
        world.put(r.with(inputs, outputs));
        world.commit();
        return Map.of("urn", r.urn(), "id", r.id());
    }

    /** A slip would be a drift that no refresh shows. Types that the SDKs do not declare, such as custom resources, take anything. */
    private void refuseWhatTheTypeDoesNotHave(Stored r, Map<String, Object> set) {
        List<Refusal> refusals = new ArrayList<>();
        types.find(r.token())
                .ifPresent(schema -> set.forEach((path, value) ->
                        refusals.addAll(new SchemaCheck(types).check(schema, PropertyPath.parse(path), value))));
        if (!refusals.isEmpty()) {
            throw new IllegalArgumentException(refusals.stream()
                    .map(refusal -> refusal.path() + ": " + refusal.message())
                    .collect(Collectors.joining("\n", r.token() + "\n", "")));
        }
    }

    private static boolean isDefault(Stored r, String path) {
        String top = String.valueOf(PropertyPath.parse(path).steps().get(0));
        return KnowledgeIndex.find(r.token())
                .map(Knowledge::defaults)
                .orElse(Map.of())
                .containsKey(top);
    }

    private Map<String, Object> delete(Map<String, Object> args) {
        Stored r = one(args);
        world.remove(r);
        world.commit();
        return Map.of("urn", r.urn(), "id", r.id());
    }

    /** A resource that was there before Pulumi came. */
    private Map<String, Object> add(Map<String, Object> args) {
        String token = String.valueOf(args.get("type"));
        Map<String, Object> config = Values.map(args.getOrDefault("config", Map.of()));
        Place place = Place.of(token.split(":", 2)[0], config);
        Stored made = Seeding.add(world, token, place, Values.map(args.getOrDefault("set", Map.of())));
        world.commit();
        return Map.of("urn", made.urn(), "id", made.id());
    }

    private Map<String, Object> reset() {
        int count = world.all().size();
        world.clear();
        world.commit();
        return Map.of("forgotten", count);
    }

    private Map<String, Object> faults(Map<String, Object> args) {
        if (args.containsKey("rules")) {
            faults.set(Values.list(args.get("rules")).stream()
                    .map(rule -> FaultRule.of(Values.map(rule)))
                    .toList());
        }
        return Map.of("rules", faults.rules().stream().map(FaultRule::json).toList());
    }
}
