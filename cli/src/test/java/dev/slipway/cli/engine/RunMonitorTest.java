package dev.slipway.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Attributes;
import io.grpc.Server;
import io.grpc.ServerTransportFilter;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorImplBase;

class RunMonitorTest {
    private final CountDownLatch left = new CountDownLatch(1);
    private Server engine;
    private RunMonitor monitor;

    @BeforeEach
    void listen() throws IOException {
        engine = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(new Engine())
                .addTransportFilter(new ServerTransportFilter() {
                    @Override
                    public void transportTerminated(Attributes transport) {
                        left.countDown();
                    }
                })
                .build()
                .start();
        monitor = new RunMonitor("127.0.0.1:" + engine.getPort());
    }

    @AfterEach
    void end() {
        monitor.close();
        engine.shutdownNow();
    }

    @Test
    void theEngineAnswers() {
        assertThat(monitor.supportsFeatureAsync(feature("secrets")).join().getHasSupport())
                .isTrue();
    }

    @Test
    void aFaultOfTheEngineIsPassedOn() {
        assertThatThrownBy(() -> monitor.invokeAsync(ResourceInvokeRequest.getDefaultInstance())
                        .join())
                .hasRootCauseMessage("INTERNAL: no such function");
    }

    /** An engine that stops gracefully waits a second for whoever stays. */
    @Test
    void closingLeavesTheEngine() throws InterruptedException {
        assertThat(monitor.supportsFeatureAsync(feature("secrets")).join().getHasSupport())
                .isTrue();
        assertThat(left.getCount()).isOne();

        monitor.close();

        assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static SupportsFeatureRequest feature(String id) {
        return SupportsFeatureRequest.newBuilder().setId(id).build();
    }

    private static final class Engine extends ResourceMonitorImplBase {
        @Override
        public void supportsFeature(SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> answer) {
            answer.onNext(SupportsFeatureResponse.newBuilder()
                    .setHasSupport(request.getId().equals("secrets"))
                    .build());
            answer.onCompleted();
        }

        @Override
        public void invoke(ResourceInvokeRequest request, StreamObserver<ResourceInvokeResponse> answer) {
            answer.onError(Status.INTERNAL.withDescription("no such function").asException());
        }
    }
}
