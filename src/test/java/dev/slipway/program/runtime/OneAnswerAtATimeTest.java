package dev.slipway.program.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.deployment.internal.Monitor;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;

class OneAnswerAtATimeTest {
    private static final int ANSWERS = 400;

    private final List<CompletableFuture<SupportsFeatureResponse>> open = new ArrayList<>();
    private final OneAnswerAtATime monitor = new OneAnswerAtATime(engine());

    @AfterEach
    void close() {
        monitor.close();
    }

    @Test
    void whatFollowsFromOneAnswerIsDoneBeforeTheNextIsSeen() throws InterruptedException {
        AtomicInteger busy = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Void>> followed = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            followed.add(ask().thenApplyAsync(answer -> {
                        most.accumulateAndGet(busy.incrementAndGet(), Math::max);
                        return answer;
                    })
                    .thenAccept(answer -> {
                        Thread.yield();
                        busy.decrementAndGet();
                    }));
        }

        answerFromFourThreads();

        CompletableFuture.allOf(followed.toArray(CompletableFuture[]::new)).join();
        assertThat(most).hasValue(1);
    }

    @Test
    void aFaultIsPassedOn() {
        CompletableFuture<SupportsFeatureResponse> answer = ask();

        open.get(0).completeExceptionally(new IllegalStateException("the engine has gone"));

        assertThat(answer.handle((value, fault) -> fault instanceof CompletionException ? fault.getCause() : fault)
                        .join())
                .hasMessage("the engine has gone");
    }

    private CompletableFuture<SupportsFeatureResponse> ask() {
        return monitor.supportsFeatureAsync(SupportsFeatureRequest.getDefaultInstance());
    }

    private void answerFromFourThreads() throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        for (int thread = 0; thread < 4; thread++) {
            int first = thread;
            new Thread(() -> {
                        try {
                            start.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        for (int i = first; i < open.size(); i += 4) {
                            open.get(i).complete(SupportsFeatureResponse.getDefaultInstance());
                        }
                    })
                    .start();
        }
        start.countDown();
    }

    private Monitor engine() {
        return (Monitor) Proxy.newProxyInstance(
                Monitor.class.getClassLoader(), new Class<?>[] {Monitor.class}, (proxy, method, arguments) -> {
                    CompletableFuture<SupportsFeatureResponse> answer = new CompletableFuture<>();
                    open.add(answer);
                    return answer;
                });
    }
}
