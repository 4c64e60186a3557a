package dev.slipway.cli.policy;

import com.google.protobuf.Struct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerPropertyDependencies;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResourceOptions;

/**
 * A resource as the program registered it and as its provider answered.
 *
 * @param inputs what its provider's check left of what the program gave
 * @param outputs what the provider answered; of a component, what it registered
 * @param byProperty the URNs behind each property
 * @param ignoreChanges properties whose changes the program leaves alone
 * @param provider the provider it goes to; none for components and for providers themselves
 */
public record Registered(
        String type,
        String name,
        String urn,
        boolean custom,
        Struct inputs,
        Struct outputs,
        String parent,
        List<String> dependencies,
        Map<String, List<String>> byProperty,
        List<String> ignoreChanges,
        Optional<AnalyzerProviderResource> provider) {
    Registered with(Struct changedInputs, Struct changedOutputs) {
        return new Registered(
                type,
                name,
                urn,
                custom,
                changedInputs,
                changedOutputs,
                parent,
                dependencies,
                byProperty,
                ignoreChanges,
                provider);
    }

    Registered with(AnalyzerProviderResource other) {
        return new Registered(
                type,
                name,
                urn,
                custom,
                inputs,
                outputs,
                parent,
                dependencies,
                byProperty,
                ignoreChanges,
                Optional.of(other));
    }

    /** Without the edges behind a property. */
    Registered cut(String property) {
        Map<String, List<String>> left = new LinkedHashMap<>(byProperty);
        left.remove(property);
        return new Registered(
                type, name, urn, custom, inputs, outputs, parent, dependencies, left, ignoreChanges, provider);
    }

    /** With another text everywhere in its inputs; the good text must be there, else nothing was planted. */
    Registered replacing(String good, String bad) {
        String json = StructPath.json(inputs);
        String before = StructPath.quoted(good);
        if (!json.contains(before)) {
            throw new AssertionError(name + " has no '" + good + "'");
        }
        return with(StructPath.object(json.replace(before, StructPath.quoted(bad))), outputs);
    }

    /** As the engine asks about one resource. */
    public AnalyzeRequest request() {
        AnalyzeRequest.Builder request = AnalyzeRequest.newBuilder()
                .setType(type)
                .setName(name)
                .setUrn(urn)
                .setProperties(inputs)
                .setOptions(options().setParent(parent));
        provider.ifPresent(request::setProvider);
        return request.build();
    }

    /** As the engine shows it among all others. */
    public AnalyzerResource inStack() {
        AnalyzerResource.Builder resource = AnalyzerResource.newBuilder()
                .setType(type)
                .setName(name)
                .setUrn(urn)
                .setProperties(outputs)
                .setOptions(options())
                .setParent(parent)
                .addAllDependencies(dependencies);
        byProperty.forEach((property, urns) -> resource.putPropertyDependencies(
                property,
                AnalyzerPropertyDependencies.newBuilder().addAllUrns(urns).build()));
        provider.ifPresent(resource::setProvider);
        return resource.build();
    }

    private AnalyzerResourceOptions.Builder options() {
        return AnalyzerResourceOptions.newBuilder().addAllIgnoreChanges(ignoreChanges);
    }
}
