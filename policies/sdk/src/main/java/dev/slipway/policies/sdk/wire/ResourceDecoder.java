package dev.slipway.policies.sdk.wire;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResourceOptions;

/** Decodes the resources of a request, each once. */
final class ResourceDecoder {
    private ResourceDecoder() {}

    static ResourceView decode(AnalyzeRequest request) {
        return new ResourceView(
                request.getType(),
                request.getName(),
                request.getUrn(),
                PropertyView.of("", ValueDecoder.decode(request.getProperties())),
                options(request.getOptions()),
                request.hasProvider() ? Optional.of(provider(request.getProvider())) : Optional.empty(),
                new ResourceView.Edges(nonEmpty(request.getOptions().getParent()), java.util.List.of(), Map.of()));
    }

    static ResourceView decode(AnalyzerResource resource) {
        Map<String, Set<String>> byProperty = new LinkedHashMap<>();
        resource.getPropertyDependenciesMap()
                .forEach((property, urns) -> byProperty.put(property, new TreeSet<>(urns.getUrnsList())));
        return new ResourceView(
                resource.getType(),
                resource.getName(),
                resource.getUrn(),
                PropertyView.of("", ValueDecoder.decode(resource.getProperties())),
                options(resource.getOptions()),
                resource.hasProvider() ? Optional.of(provider(resource.getProvider())) : Optional.empty(),
                new ResourceView.Edges(
                        nonEmpty(resource.getParent()),
                        java.util.List.copyOf(resource.getDependenciesList()),
                        byProperty));
    }

    private static ResourceView.Provider provider(AnalyzerProviderResource provider) {
        return new ResourceView.Provider(
                provider.getType(),
                provider.getName(),
                provider.getUrn(),
                PropertyView.of("", ValueDecoder.decode(provider.getProperties())));
    }

    private static ResourceView.Options options(AnalyzerResourceOptions options) {
        return new ResourceView.Options(options.getProtect(), java.util.List.copyOf(options.getIgnoreChangesList()));
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
