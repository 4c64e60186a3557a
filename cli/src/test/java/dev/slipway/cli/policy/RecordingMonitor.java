package dev.slipway.cli.policy;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import io.grpc.stub.StreamObserver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorImplBase;

/** What the program registers, kept in order with edges, inputs, outputs and providers. */
final class RecordingMonitor extends ResourceMonitorImplBase {
    private static final String PROVIDER = "pulumi:providers:";

    private final ForeseenValues values;
    private final String stack;
    private final Map<String, String> config;
    private final Map<String, Registered> registered = new LinkedHashMap<>();

    RecordingMonitor(ForeseenValues values, String stack, Map<String, String> config) {
        this.values = values;
        this.stack = stack;
        this.config = config;
    }

    /** What was registered, in that order. */
    synchronized List<Registered> resources() {
        return List.copyOf(registered.values());
    }

    @Override
    public void supportsFeature(SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> observer) {
        answer(
                observer,
                SupportsFeatureResponse.newBuilder().setHasSupport(true).build());
    }

    @Override
    public void registerResource(RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> observer) {
        String urn = EngineValues.urn(stack, request.getParent(), request.getType(), request.getName());
        boolean isProvider = request.getType().startsWith(PROVIDER);
        Optional<AnalyzerProviderResource> provider =
                request.getCustom() && !isProvider ? Optional.of(provider(request)) : Optional.empty();
        Struct inputs = EngineValues.plain(request.getObject());
        if (isProvider) {
            inputs = ofVersion(inputs, request.getVersion());
        }
        CreateResponse made = CreateResponse.newBuilder()
                .setProperties(request.getCustom() ? inputs : Struct.getDefaultInstance())
                .build();
        if (provider.isPresent()) {
            inputs = values.checked(urn, inputs, provider.get());
            made = values.created(urn, inputs, provider.get());
        }
        Struct outputs = EngineValues.sealing(made.getProperties(), request.getAdditionalSecretOutputsList());
        keep(request, urn, inputs, outputs, provider);
        RegisterResourceResponse.Builder response =
                RegisterResourceResponse.newBuilder().setUrn(urn);
        if (request.getCustom()) {
            response.setObject(request.getSupportsPartialValues() ? outputs : EngineValues.withoutUnknowns(outputs))
                    .setId(id(request, made));
        } else {
            response.setObject(Struct.getDefaultInstance());
        }
        answer(observer, response.build());
    }

    private String id(RegisterResourceRequest request, CreateResponse made) {
        return request.getType().startsWith(PROVIDER) ? "11111111-1111" : made.getId();
    }

    private synchronized void keep(
            RegisterResourceRequest request,
            String urn,
            Struct inputs,
            Struct outputs,
            Optional<AnalyzerProviderResource> provider) {
        Map<String, List<String>> byProperty = new LinkedHashMap<>();
        request.getPropertyDependenciesMap()
                .forEach((property, urns) -> byProperty.put(property, List.copyOf(urns.getUrnsList())));
        registered.put(
                urn,
                new Registered(
                        request.getType(),
                        request.getName(),
                        urn,
                        request.getCustom(),
                        inputs,
                        outputs,
                        request.getParent(),
                        List.copyOf(request.getDependenciesList()),
                        byProperty,
                        List.copyOf(request.getIgnoreChangesList()),
                        provider));
    }

    private synchronized AnalyzerProviderResource provider(RegisterResourceRequest request) {
        String reference = request.getProvider();
        int id = reference.lastIndexOf("::");
        Registered explicit = id < 0 ? null : registered.get(reference.substring(0, id));
        Registered found = explicit == null ? byDefault(request) : explicit;
        return AnalyzerProviderResource.newBuilder()
                .setType(found.type())
                .setName(found.name())
                .setUrn(found.urn())
                .setProperties(found.inputs())
                .build();
    }

    /** The engine registers a default provider before the first resource that needs it, named after its version. */
    private Registered byDefault(RegisterResourceRequest request) {
        String pack = request.getType().substring(0, request.getType().indexOf(':'));
        String version = request.getVersion();
        String name = version.isEmpty() ? "default" : "default_" + version.replace('.', '_');
        String type = PROVIDER + pack;
        return registered.computeIfAbsent(EngineValues.urn(stack, "", type, name), urn -> {
            Struct.Builder settings = Struct.newBuilder();
            config.forEach((key, value) -> {
                if (key.startsWith(pack + ":")) {
                    settings.putFields(key.substring(pack.length() + 1), EngineValues.text(value));
                }
            });
            Struct properties = ofVersion(settings.build(), version);
            return new Registered(
                    type,
                    name,
                    urn,
                    true,
                    properties,
                    properties,
                    "",
                    List.of(),
                    Map.of(),
                    List.of(),
                    Optional.empty());
        });
    }

    private static Struct ofVersion(Struct settings, String version) {
        return version.isEmpty()
                ? settings
                : settings.toBuilder()
                        .putFields("version", EngineValues.text(version))
                        .build();
    }

    @Override
    public void invoke(ResourceInvokeRequest request, StreamObserver<ResourceInvokeResponse> observer) {
        String pack = request.getTok().substring(0, request.getTok().indexOf(':'));
        Struct result = values.sandbox(provider(RegisterResourceRequest.newBuilder()
                        .setType(pack + ":index:invoke")
                        .setProvider(request.getProvider())
                        .setVersion(request.getVersion())
                        .build()))
                .invoke(InvokeRequest.newBuilder()
                        .setTok(request.getTok())
                        .setArgs(request.getArgs())
                        .build())
                .getReturn();
        answer(observer, ResourceInvokeResponse.newBuilder().setReturn(result).build());
    }

    @Override
    public synchronized void registerResourceOutputs(
            RegisterResourceOutputsRequest request, StreamObserver<Empty> observer) {
        registered.computeIfPresent(
                request.getUrn(), (urn, it) -> it.with(it.inputs(), EngineValues.plain(request.getOutputs())));
        answer(observer, Empty.getDefaultInstance());
    }

    static <T> void answer(StreamObserver<T> observer, T value) {
        observer.onNext(value);
        observer.onCompleted();
    }
}
