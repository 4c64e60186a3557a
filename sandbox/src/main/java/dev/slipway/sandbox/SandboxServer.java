package dev.slipway.sandbox;

import dev.slipway.sandbox.daemon.AdminService;
import dev.slipway.sandbox.daemon.AdminWork;
import dev.slipway.sandbox.fault.Faults;
import dev.slipway.sandbox.provider.ProviderService;
import dev.slipway.sandbox.provider.Sessions;
import dev.slipway.sandbox.world.World;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The sandbox in this process: one port for the aws, kubernetes and docker providers. */
public final class SandboxServer implements AutoCloseable {
    /** The engine's own limit for one message. */
    private static final int MESSAGE_BYTES = 400 << 20;

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final Server server;
    private final ExecutorService calls;
    private final Sessions sessions;
    private final World world;
    private final Faults faults;

    private SandboxServer(Server server, ExecutorService calls, Sessions sessions, World world, Faults faults) {
        this.server = server;
        this.calls = calls;
        this.sessions = sessions;
        this.world = world;
        this.faults = faults;
    }

    /**
     * Starts serving.
     *
     * @throws IOException if the world cannot be read or the port is taken
     */
    public static SandboxServer start(SandboxOptions options) throws IOException {
        World world = new World(options.world());
        Faults faults = new Faults(options.halt());
        faults.set(options.faults());
        Sessions sessions = new Sessions();
        ExecutorService calls = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "sandbox-call");
            thread.setDaemon(true);
            return thread;
        });
        NettyServerBuilder builder = NettyServerBuilder.forAddress(
                        new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), options.port()))
                .executor(calls)
                .addTransportFilter(sessions)
                .intercept(sessions)
                .maxInboundMessageSize(MESSAGE_BYTES)
                .addService(new ProviderService(world, sessions, faults, options.log(), options.patience()));
        if (!options.adminToken().isEmpty()) {
            builder.addService(new AdminService(options.adminToken(), new AdminWork(world, faults)).definition());
        }
        return new SandboxServer(builder.build().start(), calls, sessions, world, faults);
    }

    /** The port that it listens on. */
    public int port() {
        return server.getPort();
    }

    /** The value of {@code PULUMI_DEBUG_PROVIDERS} that leads the engine here. */
    public String debugProviders() {
        return debugProviders(port());
    }

    static String debugProviders(int port) {
        return "aws:" + port + ",kubernetes:" + port + ",docker:" + port;
    }

    /** What exists. */
    public World world() {
        return world;
    }

    /** What goes wrong. */
    public Faults faults() {
        return faults;
    }

    /** For how long no engine has been connected. */
    public Duration idle() {
        return Duration.between(sessions.idleSince(), Instant.now());
    }

    /** Stops: calls under way may end, for two seconds. */
    @Override
    public void close() {
        server.shutdown();
        try {
            if (!server.awaitTermination(2, TimeUnit.SECONDS)) {
                server.shutdownNow();
            }
        } catch (InterruptedException e) {
            server.shutdownNow();
            Thread.currentThread().interrupt();
        }
        calls.shutdownNow();
    }
}
