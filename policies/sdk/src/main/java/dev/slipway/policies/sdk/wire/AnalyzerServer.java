package dev.slipway.policies.sdk.wire;

import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.judge.Judge;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** A policy pack served to the engine on a local port, in this process. */
public final class AnalyzerServer implements AutoCloseable {
    /**
     * A stack comes in one request, and the engine sends it however large it is. gRPC would cut off a larger one without a word, so the limit
     * is that of memory, which {@link Faults} puts into words.
     */
    private static final int LARGEST_REQUEST = Integer.MAX_VALUE;

    /** So many bytes may be under way. One that is told spares the pings by which gRPC would measure one, several with each call. */
    private static final int WINDOW = 8 << 20;

    private final Server server;
    private final AnalyzerService service;
    private final RunListener listener;

    private AnalyzerServer(Server server, AnalyzerService service, RunListener listener) {
        this.server = server;
        this.service = service;
        this.listener = listener;
    }

    /** Serves a pack without writing evidence. */
    public static AnalyzerServer start(PolicyPack pack) {
        return start(pack, RunListener.NONE);
    }

    /**
     * Serves a pack and tells a listener how the run goes on. A resource is judged on the thread that read it: the rules take less time than
     * handing it to another one and back.
     */
    public static AnalyzerServer start(PolicyPack pack, RunListener listener) {
        AnalyzerService service = new AnalyzerService(pack, Clock.systemUTC(), listener);
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .maxInboundMessageSize(LARGEST_REQUEST)
                .flowControlWindow(WINDOW)
                .directExecutor()
                .addService(service.definition())
                .build();
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException("policy pack '" + pack.name() + "' cannot open a local port", e);
        }
        return new AnalyzerServer(server, service, listener);
    }

    /** The port on the loopback address. */
    public int port() {
        return server.getPort();
    }

    /** What the rules said in the current run; a new run begins when the engine configures the stack. */
    public Judge judge() {
        return service.judge();
    }

    /** Waits until the server is closed. */
    public void join() throws InterruptedException {
        server.awaitTermination();
    }

    /** Writes what is still to be written, and stops serving. */
    @Override
    public void close() {
        listener.completed(service.judge());
        server.shutdown();
        try {
            if (!server.awaitTermination(2, TimeUnit.SECONDS)) {
                server.shutdownNow();
            }
        } catch (InterruptedException e) {
            server.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
