package dev.slipway.cli.policy;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Stands in for the engine while the program registers its resources, and keeps them as the real engine would show them to a policy pack:
 * inputs as the provider's check left them, outputs as the provider foresees them, edges, providers. It stands where
 * the real engine would be too slow, for hundreds of misconfigurations; {@code PlantedPreviewTest} of the end-to-end tests plants one a target
 * before the real engine, {@code StandInTest} compares the two resource by resource.
 */
public final class RecordingEngine implements AutoCloseable {
    /** Who answers what is not in the inputs. */
    public enum Knowledge {
        /** A cloud at the first preview: nothing that it computes is known. */
        UNKNOWN,
        /** The sandbox at its preview: everything is foreseen. */
        FORESEEN,
        /** The sandbox at an update: everything is there. */
        CREATED
    }

    private final Server server;
    private final RecordingMonitor monitor;
    private final ForeseenValues values;
    private final List<String> errors;

    private RecordingEngine(Server server, RecordingMonitor monitor, ForeseenValues values, List<String> errors) {
        this.server = server;
        this.monitor = monitor;
        this.values = values;
        this.errors = errors;
    }

    static RecordingEngine start(int sandboxPort, Knowledge knowledge, String stack, Map<String, String> config) {
        List<String> errors = Collections.synchronizedList(new ArrayList<>());
        ForeseenValues values = new ForeseenValues(sandboxPort, knowledge, errors);
        RecordingMonitor monitor = new RecordingMonitor(values, stack, config);
        try {
            Server server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .maxInboundMessageSize(400 << 20)
                    .addService(monitor)
                    .addService(new ProgramLog(errors))
                    .build()
                    .start();
            return new RecordingEngine(server, monitor, values, errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "127.0.0.1:" + server.getPort();
    }

    /** What was registered, in that order. */
    List<Registered> resources() {
        return monitor.resources();
    }

    /** Errors that the program or a provider told of. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void close() {
        server.shutdownNow();
        values.close();
    }
}
