package dev.slipway.components.vps;

import com.google.common.collect.ImmutableMap;
import com.pulumi.test.Mocks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Answers every resource with its inputs and the outputs that others read, and remembers what it was asked for. */
final class DockerMocks implements Mocks {
    static final String CONTAINER = "docker:index/container:Container";
    static final String VOLUME = "docker:index/volume:Volume";
    static final String NETWORK = "docker:index/network:Network";
    static final String IMAGE = "docker:index/remoteImage:RemoteImage";

    private final ConcurrentLinkedQueue<ResourceArgs> asked = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> exitCodes;

    DockerMocks() {
        this(Map.of());
    }

    /** @param exitCodes how containers that run once end, by their name; others end with 0 */
    DockerMocks(Map<String, Integer> exitCodes) {
        this.exitCodes = Map.copyOf(exitCodes);
    }

    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
        asked.add(args);
        Map<String, Object> state = new LinkedHashMap<>(args.inputs);
        switch (args.type) {
            case CONTAINER -> {
                state.putIfAbsent("name", args.name + "-a1b2c3d");
                state.put("exitCode", (double) exitCodes.getOrDefault(args.name, 0));
            }
            case VOLUME, NETWORK -> state.putIfAbsent("name", args.name + "-a1b2c3d");
            case IMAGE -> state.put("imageId", "sha256:" + args.name);
            default -> {}
        }
        return CompletableFuture.completedFuture(
                ResourceResult.of(Optional.of(args.name + "-id"), ImmutableMap.copyOf(state)));
    }

    @Override
    public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
        throw new IllegalArgumentException("nothing mocked for " + args.token);
    }

    List<ResourceArgs> ofType(String type) {
        return asked.stream().filter(it -> it.type.equals(type)).toList();
    }

    boolean has(String type, String name) {
        return ofType(type).stream().anyMatch(it -> it.name.equals(name));
    }

    Map<String, Object> inputs(String type, String name) {
        return ofType(type).stream()
                .filter(it -> it.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " named " + name + " among "
                        + ofType(type).stream().map(it -> it.name).toList()))
                .inputs;
    }
}
