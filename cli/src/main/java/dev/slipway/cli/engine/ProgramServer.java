package dev.slipway.cli.engine;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.protobuf.Empty;
import com.pulumi.Context;
import com.pulumi.deployment.internal.DeploymentInstanceHolder;
import com.pulumi.deployment.internal.InlineDeploymentSettings;
import dev.slipway.program.runtime.ProgramRun;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import pulumirpc.Language.GetRequiredPackagesRequest;
import pulumirpc.Language.GetRequiredPackagesResponse;
import pulumirpc.Language.RunRequest;
import pulumirpc.Language.RunResponse;
import pulumirpc.LanguageRuntimeGrpc.LanguageRuntimeImplBase;
import pulumirpc.Plugin.PluginInfo;

/**
 * Serves the program to the engine from this very JVM, as a language runtime: no language host, no second JVM, no scan of the class path
 * for plugins.
 */
public final class ProgramServer implements AutoCloseable {
    private final Server server;

    private ProgramServer(Server server) {
        this.server = server;
    }

    /**
     * Starts serving the program on a free port of the loopback interface.
     *
     * @param program what to run, given the keys that the stack's configuration sets
     * @param ran told how long each run took
     */
    public static ProgramServer start(BiConsumer<Context, Set<String>> program, Consumer<Duration> ran) {
        try {
            return new ProgramServer(
                    NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                            .maxInboundMessageSize(RunMonitor.MAX_MESSAGE_BYTES)
                            .addService(new ProgramRuntime(program, ran))
                            .build()
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on a loopback port", e);
        }
    }

    /** What the engine's --client option takes. */
    public String address() {
        return "127.0.0.1:" + server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
        try {
            server.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class ProgramRuntime extends LanguageRuntimeImplBase {
        private final BiConsumer<Context, Set<String>> program;
        private final Consumer<Duration> ran;

        ProgramRuntime(BiConsumer<Context, Set<String>> program, Consumer<Duration> ran) {
            this.program = program;
            this.ran = ran;
        }

        /** None: the engine asks for a provider when the first resource needs it, so a target's plugin burdens no other target. */
        @Override
        public void getRequiredPackages(
                GetRequiredPackagesRequest request, StreamObserver<GetRequiredPackagesResponse> answer) {
            answer.onNext(GetRequiredPackagesResponse.getDefaultInstance());
            answer.onCompleted();
        }

        @Override
        public void getPluginInfo(Empty request, StreamObserver<PluginInfo> answer) {
            answer.onNext(PluginInfo.newBuilder().setVersion("1.0.0").build());
            answer.onCompleted();
        }

        @Override
        public void run(RunRequest request, StreamObserver<RunResponse> answer) {
            // The deployment belongs to the thread that started it, so this one waits; the engine asks for one run at a
            // time.
            long began = System.nanoTime();
            try (RunMonitor monitor = new RunMonitor(request.getMonitorAddress())) {
                answer.onNext(response(ProgramRun.inline(
                                settings(request),
                                monitor,
                                context -> program.accept(
                                        context, request.getConfigMap().keySet()))
                        .join()));
                answer.onCompleted();
            } catch (CompletionException e) {
                answer.onError(Status.INTERNAL
                        .withDescription(String.valueOf(e.getMessage()))
                        .asException());
            } finally {
                ran.accept(Duration.ofNanos(System.nanoTime() - began));
                DeploymentInstanceHolder.internalUnsafeDestroyInstance();
            }
        }

        /** A program that failed has told the engine why, in messages that the user has seen: "bail" keeps it from adding another. */
        private static RunResponse response(int code) {
            return code == 0
                    ? RunResponse.getDefaultInstance()
                    : RunResponse.newBuilder().setBail(true).build();
        }

        private static InlineDeploymentSettings settings(RunRequest request) {
            return InlineDeploymentSettings.builder()
                    .engineAddr(request.getArgs(0))
                    .monitorAddr(request.getMonitorAddress())
                    .config(ImmutableMap.copyOf(request.getConfigMap()))
                    .configSecretKeys(ImmutableSet.copyOf(request.getConfigSecretKeysList()))
                    .organization(request.getOrganization())
                    .project(request.getProject())
                    .stack(request.getStack())
                    .isDryRun(request.getDryRun())
                    .build();
        }
    }
}
