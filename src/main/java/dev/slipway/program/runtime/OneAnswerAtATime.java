package dev.slipway.program.runtime;

import com.pulumi.core.internal.ContextAwareCompletableFuture;
import com.pulumi.deployment.internal.Monitor;
import com.pulumi.resources.Resource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import pulumirpc.Provider.CallResponse;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterPackageResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceCallRequest;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;

/**
 * Lets the program see the engine's answers one after the other: the next when all that followed from the last is done. The SDK collects the
 * dependencies of a resource's inputs in a set that is not made for threads, and fills it from wherever an input becomes known, so that two
 * answers at once could break it: seen as an ArrayIndexOutOfBoundsException in {@code prepareResourceAsync}, once in some hundred runs.
 */
final class OneAnswerAtATime implements Monitor {
    /** Should the program hold the pool for longer, answers go on: late order is better than none. */
    private static final long PATIENCE_SECONDS = 5;

    private final Monitor engine;
    private final ExecutorService turns = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "slipway-answers");
        thread.setDaemon(true);
        return thread;
    });

    OneAnswerAtATime(Monitor engine) {
        this.engine = engine;
    }

    /** No answer comes any more. */
    void close() {
        turns.shutdown();
    }

    private <T> CompletableFuture<T> inTurn(CompletableFuture<T> answer) {
        CompletableFuture<T> turn = new CompletableFuture<>();
        var unused = answer.whenComplete((value, fault) -> turns.execute(() -> {
            ForkJoinPool.commonPool().awaitQuiescence(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (fault != null) {
                turn.completeExceptionally(fault);
            } else {
                turn.complete(value);
            }
        }));
        return ContextAwareCompletableFuture.wrap(turn);
    }

    @Override
    public CompletableFuture<SupportsFeatureResponse> supportsFeatureAsync(SupportsFeatureRequest request) {
        return inTurn(engine.supportsFeatureAsync(request));
    }

    @Override
    public CompletableFuture<ResourceInvokeResponse> invokeAsync(ResourceInvokeRequest request) {
        return inTurn(engine.invokeAsync(request));
    }

    @Override
    public CompletableFuture<CallResponse> callAsync(ResourceCallRequest request) {
        return inTurn(engine.callAsync(request));
    }

    @Override
    public CompletableFuture<ReadResourceResponse> readResourceAsync(Resource resource, ReadResourceRequest request) {
        return inTurn(engine.readResourceAsync(resource, request));
    }

    @Override
    public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
            Resource resource, RegisterResourceRequest request) {
        return inTurn(engine.registerResourceAsync(resource, wantingUnknowns(request)));
    }

    /**
     * Asks for values that are not known yet as such. The SDK does not, so the engine leaves them out of its answer, and the SDK makes up for
     * them with outputs that depend on nothing: at a first preview no edge would lead from a value to the resource that produces it.
     */
    private static RegisterResourceRequest wantingUnknowns(RegisterResourceRequest request) {
        return request.toBuilder().setSupportsPartialValues(true).build();
    }

    @Override
    public CompletableFuture<Void> registerResourceOutputsAsync(RegisterResourceOutputsRequest request) {
        return inTurn(engine.registerResourceOutputsAsync(request));
    }

    @Override
    public CompletableFuture<RegisterPackageResponse> registerPackageAsync(RegisterPackageRequest request) {
        return inTurn(engine.registerPackageAsync(request));
    }
}
