package dev.slipway.sandbox.provider;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Judge;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.schema.PropertySchema;
import dev.slipway.sandbox.schema.Refusal;
import dev.slipway.sandbox.schema.ResourceSchema;
import dev.slipway.sandbox.schema.SchemaCheck;
import dev.slipway.sandbox.schema.TypeCatalogue;
import dev.slipway.sandbox.schema.TypeSchema;
import dev.slipway.sandbox.value.PropertyPath;
import dev.slipway.sandbox.value.Secret;
import dev.slipway.sandbox.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers {@code Check}: are these inputs well-formed, by the SDK's annotations and by what the service knows? */
final class Checking {
    private static final Pattern CUSTOM = Pattern.compile("kubernetes:[a-z0-9.-]+/v[a-z0-9]+:[A-Z][A-Za-z0-9]*");
    private static final Map<String, PropertySchema> CUSTOM_RESOURCE = Map.of(
            "apiVersion", new PropertySchema("apiVersion", true, TypeSchema.Scalar.TEXT),
            "kind", new PropertySchema("kind", true, TypeSchema.Scalar.TEXT),
            "metadata", new PropertySchema("metadata", true, new TypeSchema.MapOf(new TypeSchema.Anything())));

    private final TypeCatalogue types;
    private final SchemaCheck schemas;
    private final Subjects subjects;

    Checking(TypeCatalogue types, Subjects subjects) {
        this.types = types;
        this.schemas = new SchemaCheck(types);
        this.subjects = subjects;
    }

    record Verdict(Map<String, Object> inputs, List<Refusal> refusals) {}

    Verdict check(Call call, Map<String, Object> olds, Map<String, Object> news) {
        String token = call.token();
        String urn = call.urn();
        Optional<ResourceSchema> schema = types.find(token);
        Optional<Knowledge> knowledge = call.knowledge();
        if (schema.isEmpty() && !CUSTOM.matcher(token).matches()) {
            return new Verdict(
                    news,
                    List.of(new Refusal(
                            "",
                            "Unknown resource type '" + token
                                    + "': the Pulumi SDK at hand has no class for it. Check the type token.")));
        }
        int generation = subjects.generation(call);
        Map<String, Object> inputs = new LinkedHashMap<>(news);
        knowledge.ifPresent(k -> k.namings().forEach(n -> name(n, urn, generation, olds, inputs)));
        if (knowledge.isEmpty() && schema.isEmpty()) {
            name(new Knowledge.Naming("metadata.name", 253, 8, true, Optional.empty()), urn, generation, olds, inputs);
        }
        List<Refusal> refusals = new ArrayList<>(schemaRefusals(schema, token, inputs));
        if (refusals.isEmpty() && knowledge.isPresent()) {
            Subject subject = subjects.promised(call, generation, inputs, olds, Optional.empty());
            refusals.addAll(Judge.judge(knowledge.get().checks(), subject));
            subject.warnings().forEach(call::warn);
        } else if (knowledge.isEmpty() && call.session().note(token)) {
            call.warn(note(token, schema.isPresent()));
        }
        return new Verdict(inputs, refusals);
    }

    private List<Refusal> schemaRefusals(Optional<ResourceSchema> schema, String token, Map<String, Object> inputs) {
        if (schema.isPresent()) {
            return schemas.check(schema.get().inputs(), inputs);
        }
        List<Refusal> refusals = new ArrayList<>();
        Map<String, Object> head = new LinkedHashMap<>(inputs);
        head.keySet().retainAll(CUSTOM_RESOURCE.keySet());
        refusals.addAll(schemas.check(CUSTOM_RESOURCE, head));
        String[] parts = token.split(":", 3);
        mustBe(inputs, "apiVersion", parts[1], refusals);
        mustBe(inputs, "kind", parts[2], refusals);
        return refusals;
    }

    private static void mustBe(Map<String, Object> inputs, String key, String expected, List<Refusal> refusals) {
        if (inputs.get(key) instanceof String found && !found.equals(expected)) {
            refusals.add(new Refusal(
                    key,
                    "expected '" + expected + "', as the type token says, found '" + found + "'. Make both the same."));
        }
    }

    private static String note(String token, boolean schema) {
        return "The sandbox has no deeper knowledge of " + token + ": "
                + (schema
                        ? "it checks property names, types and requiredness only"
                        : "as a custom resource only its apiVersion, kind and metadata are checked")
                + ", and the outputs are made up.";
    }

    /** {@code <logical>-<hex>}, kept over updates; the same for preview and update, as it depends on the URN alone. */
    private static void name(
            Knowledge.Naming naming, String urn, int generation, Map<String, Object> olds, Map<String, Object> inputs) {
        PropertyPath path = PropertyPath.parse(naming.property());
        if (path.in(inputs).isPresent()
                || naming.unless()
                        .flatMap(u -> PropertyPath.parse(u).in(inputs))
                        .isPresent()) {
            return;
        }
        Optional<Object> old = path.in(olds);
        String logical = urn.substring(urn.lastIndexOf("::") + 2);
        String cut = logical.substring(0, Math.min(logical.length(), naming.longest() - naming.hexDigits() - 1));
        String made = cut + "-" + Hashes.hex(urn + "#" + generation + "#name", naming.hexDigits());
        put(inputs, path, old.orElse(naming.lower() ? made.toLowerCase(Locale.ROOT) : made));
    }

    /** Copies what is on the way, as the inputs' own maps belong to the request. */
    private static void put(Map<String, Object> inputs, PropertyPath path, Object value) {
        if (path.steps().size() > 1) {
            String first = String.valueOf(path.steps().get(0));
            Object there = inputs.getOrDefault(first, Map.of());
            Object bare = Secret.reveal(there);
            if (!(bare instanceof Map)) {
                return;
            }
            inputs.put(first, new LinkedHashMap<>(Values.map(bare)));
        }
        path.set(inputs, value);
    }
}
