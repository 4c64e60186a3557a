package dev.slipway.policies.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.policies.sdk.JsonValue;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A resource for a test. Every method gives a changed copy, so one good fixture serves all tests of a rule. */
public final class Fixture {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String type;
    private final String name;
    private final Value properties;
    private final Optional<String> parent;
    private final Map<String, Set<String>> dependencies;
    private final Optional<ResourceView.Provider> provider;

    private Fixture(
            String type,
            String name,
            Value properties,
            Optional<String> parent,
            Map<String, Set<String>> dependencies,
            Optional<ResourceView.Provider> provider) {
        this.type = type;
        this.name = name;
        this.properties = properties;
        this.parent = parent;
        this.dependencies = dependencies;
        this.provider = provider;
    }

    /** A resource of a type without properties, named after the type. */
    public static Fixture of(String type) {
        return of(type, "{}");
    }

    /** A resource of a type with the properties of a JSON object. */
    public static Fixture of(String type, String json) {
        String name = type.substring(type.lastIndexOf(':') + 1).toLowerCase(java.util.Locale.ROOT);
        return new Fixture(type, name, parse(json), Optional.empty(), Map.of(), Optional.empty());
    }

    /** The same under another logical name. */
    public Fixture named(String other) {
        return new Fixture(type, other, properties, parent, dependencies, provider);
    }

    /** The same with a property, at a path as {@code spec.containers[0].image}, set to a text, number, switch or list. */
    public Fixture with(String path, Object value) {
        return at(path, plain(value));
    }

    /** The same with a property set to what a JSON text says. */
    public Fixture withJson(String path, String json) {
        return at(path, parse(json));
    }

    /** The same without a property. */
    public Fixture without(String path) {
        return at(path, Value.absent());
    }

    /** The unknown twin: the property is assigned, but not computed yet. */
    public Fixture unknown(String path) {
        return at(path, Value.unknown());
    }

    /** The secret twin: what the property holds is sealed. */
    public Fixture secret(String path) {
        return at(path, new Value.Secret(Paths.read(properties, path)));
    }

    /** The same, hanging below a component. */
    public Fixture childOf(Fixture component) {
        return new Fixture(type, name, properties, Optional.of(component.urn()), dependencies, provider);
    }

    /** The same, with a property whose value comes from another resource; unknown unless it is set otherwise. */
    public Fixture refersTo(Fixture target, String property) {
        Map<String, Set<String>> more = new LinkedHashMap<>(dependencies);
        Set<String> urns = new TreeSet<>(more.getOrDefault(property, Set.of()));
        urns.add(target.urn());
        more.put(property, urns);
        Fixture linked = new Fixture(type, name, properties, parent, more, provider);
        return linked.view().get(property).isSet() ? linked : linked.unknown(property);
    }

    /** The same, sent to an AWS provider of a region. */
    public Fixture inRegion(String region) {
        PropertyView configuration = PropertyView.of("", new Value.Fields(Map.of("region", new Value.Text(region))));
        return new Fixture(
                type,
                name,
                properties,
                parent,
                dependencies,
                Optional.of(new ResourceView.Provider(
                        "pulumi:providers:aws",
                        region,
                        "urn:pulumi:test::app::pulumi:providers:aws::" + region,
                        configuration)));
    }

    /** Its URN. */
    public String urn() {
        return "urn:pulumi:test::app::" + type + "::" + name;
    }

    /** The resource as a rule sees it. */
    public ResourceView view() {
        return new ResourceView(
                type,
                name,
                urn(),
                PropertyView.of("", properties),
                ResourceView.Options.NONE,
                provider,
                new ResourceView.Edges(
                        parent,
                        dependencies.values().stream()
                                .flatMap(Set::stream)
                                .distinct()
                                .toList(),
                        dependencies));
    }

    /** Every text sealed in it, so that a test can look for them in messages. */
    Set<String> sealedTexts() {
        return Paths.sealedTexts(properties);
    }

    private Fixture at(String path, Value value) {
        return new Fixture(type, name, Paths.write(properties, path, value), parent, dependencies, provider);
    }

    private static Value parse(String json) {
        return JsonValue.parse(json)
                .orElseThrow(() -> new IllegalArgumentException("the fixture's JSON does not parse: " + json));
    }

    private static Value plain(Object value) {
        return JsonValue.of(JSON.valueToTree(value));
    }
}
