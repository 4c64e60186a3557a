package dev.slipway.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Empty;
import dev.slipway.sandbox.value.PropertyPath;
import dev.slipway.sandbox.value.Values;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.ResourceProviderGrpc;

/** Speaks the provider protocol in the order in which the engine does: check, diff, create, read, update, delete. */
public final class EngineDriver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ManagedChannel channel;
    private final ResourceProviderGrpc.ResourceProviderBlockingStub stub;

    /** One provider instance, on a connection of its own. */
    public EngineDriver(int port, String config) {
        channel = NettyChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .maxInboundMessageSize(400 << 20)
                .build();
        stub = ResourceProviderGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
        stub.handshake(ProviderHandshakeRequest.getDefaultInstance());
        stub.configure(ConfigureRequest.newBuilder()
                .setAcceptSecrets(true)
                .setArgs(Values.encode(json(config)))
                .build());
    }

    /** A sandbox over a world in this folder. */
    public static SandboxServer serve(Path folder) {
        try {
            return SandboxServer.start(
                    SandboxOptions.of(folder.resolve("world.json")).withPatience(Duration.ofMillis(50)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads JSON in which single quotes stand for double ones. */
    public static Map<String, Object> json(String text) {
        try {
            return Values.map(Values.canonical(JSON.readValue(text.replace('\'', '"'), Object.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A copy with one property changed; {@code null} removes it. */
    public static Map<String, Object> with(Map<String, Object> inputs, String path, Object value) {
        Map<String, Object> copy = Values.map(Values.canonical(inputs));
        PropertyPath parsed = PropertyPath.parse(path);
        if (value == null) {
            List<Object> steps = parsed.steps();
            Object parent = new PropertyPath(steps.subList(0, steps.size() - 1))
                    .in(copy)
                    .orElse(Map.of());
            Values.map(parent).remove(String.valueOf(steps.get(steps.size() - 1)));
        } else {
            parsed.set(copy, value instanceof String || value instanceof Map ? value : Values.canonical(value));
        }
        return copy;
    }

    /** What a resource became. */
    public record Made(String urn, String id, Map<String, Object> inputs, Map<String, Object> outputs) {
        public String out(String path) {
            return PropertyPath.parse(path).in(outputs).map(String::valueOf).orElse("");
        }
    }

    public static String urn(String token, String name) {
        return "urn:pulumi:test::project::" + token + "::" + name;
    }

    public CheckResponse check(String token, String name, Map<String, Object> olds, Map<String, Object> news) {
        return stub.check(CheckRequest.newBuilder()
                .setUrn(urn(token, name))
                .setOlds(Values.encode(olds))
                .setNews(Values.encode(news))
                .build());
    }

    /** All that a check refuses, as {@code property: reason}. */
    public List<String> refusals(String token, String name, Map<String, Object> inputs) {
        return check(token, name, Map.of(), inputs).getFailuresList().stream()
                .map(f -> f.getProperty() + ": " + f.getReason())
                .toList();
    }

    /** Check and create, as an update does. */
    public Made create(String token, String name, Map<String, Object> inputs) {
        return make(token, name, inputs, false);
    }

    public Made create(String token, String name, String inputs) {
        return make(token, name, json(inputs), false);
    }

    /** Check and create, as a preview does. */
    public Made preview(String token, String name, Map<String, Object> inputs) {
        return make(token, name, inputs, true);
    }

    private Made make(String token, String name, Map<String, Object> inputs, boolean preview) {
        CheckResponse checked = check(token, name, Map.of(), inputs);
        if (checked.getFailuresCount() > 0) {
            throw new AssertionError(token + " was refused: " + checked.getFailuresList());
        }
        CreateResponse made = stub.create(CreateRequest.newBuilder()
                .setUrn(urn(token, name))
                .setProperties(checked.getInputs())
                .setPreview(preview)
                .build());
        return new Made(
                urn(token, name),
                made.getId(),
                Values.decode(checked.getInputs()),
                Values.decode(made.getProperties()));
    }

    public DiffResponse diff(String token, Made made, Map<String, Object> news) {
        CheckResponse checked =
                check(token, made.urn().substring(made.urn().lastIndexOf("::") + 2), made.inputs(), news);
        return stub.diff(DiffRequest.newBuilder()
                .setUrn(made.urn())
                .setId(made.id())
                .setOlds(Values.encode(made.outputs()))
                .setOldInputs(Values.encode(made.inputs()))
                .setNews(checked.getInputs())
                .build());
    }

    public Made update(Made made, Map<String, Object> news) {
        String token = made.urn().split("::")[2];
        CheckResponse checked =
                check(token, made.urn().substring(made.urn().lastIndexOf("::") + 2), made.inputs(), news);
        if (checked.getFailuresCount() > 0) {
            throw new AssertionError(token + " was refused: " + checked.getFailuresList());
        }
        Map<String, Object> outputs = Values.decode(stub.update(UpdateRequest.newBuilder()
                        .setUrn(made.urn())
                        .setId(made.id())
                        .setOlds(Values.encode(made.outputs()))
                        .setOldInputs(Values.encode(made.inputs()))
                        .setNews(checked.getInputs())
                        .build())
                .getProperties());
        return new Made(made.urn(), made.id(), Values.decode(checked.getInputs()), outputs);
    }

    public ReadResponse read(Made made) {
        return stub.read(ReadRequest.newBuilder()
                .setUrn(made.urn())
                .setId(made.id())
                .setInputs(Values.encode(made.inputs()))
                .setProperties(Values.encode(made.outputs()))
                .build());
    }

    public ReadResponse importById(String token, String name, String id) {
        return stub.read(
                ReadRequest.newBuilder().setUrn(urn(token, name)).setId(id).build());
    }

    public void delete(Made made) {
        stub.delete(DeleteRequest.newBuilder()
                .setUrn(made.urn())
                .setId(made.id())
                .setProperties(Values.encode(made.outputs()))
                .build());
    }

    public Map<String, Object> invoke(String token, String args) {
        return Values.decode(stub.invoke(InvokeRequest.newBuilder()
                        .setTok(token)
                        .setArgs(Values.encode(json(args)))
                        .build())
                .getReturn());
    }

    public CheckResponse checkConfig(String pack, String config) {
        return stub.checkConfig(CheckRequest.newBuilder()
                .setUrn(urn("pulumi:providers:" + pack, "default"))
                .setNews(Values.encode(json(config)))
                .build());
    }

    /** Copies a map so that it may be changed. */
    public static Map<String, Object> copy(Map<String, Object> map) {
        return new LinkedHashMap<>(map);
    }

    @Override
    public void close() {
        stub.cancel(Empty.getDefaultInstance());
        channel.shutdownNow();
    }
}
