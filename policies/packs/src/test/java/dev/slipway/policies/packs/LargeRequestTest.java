package dev.slipway.policies.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Empty;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;

/** The pack as the engine starts it, with requests as large as the engine's own plugins take: it answers, and goes on serving. */
class LargeRequestTest {
    private static final Path LAUNCHER = Path.of("..", "bin", "pulumi-analyzer-policy-slipway");
    private static final Pattern OPTIONS = Pattern.compile("exec \"\\$java\" \"\\$@\" (.*) -jar");
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int ENGINES_LIMIT = 400 * MEBIBYTE;

    private interface Engine {
        void speaksTo(ManagedChannel pack) throws IOException;
    }

    private static void withPack(String memory, Engine engine) throws Exception {
        Process process = new ProcessBuilder(command(memory))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            ManagedChannel pack = NettyChannelBuilder.forAddress("127.0.0.1", Integer.parseInt(output.readLine()))
                    .usePlaintext()
                    .maxInboundMessageSize(ENGINES_LIMIT)
                    .build();
            engine.speaksTo(pack);
            assertThat(process.isAlive()).isTrue();
            pack.shutdownNow();
        } finally {
            process.destroy();
        }
    }

    /** With the options of the launching script, and what a user with little memory would add. */
    private static List<String> command(String memory) throws IOException {
        Matcher options = OPTIONS.matcher(Files.readString(LAUNCHER));
        assertThat(options.find()).isTrue();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options.group(1).split(" ")));
        command.addAll(List.of(memory, "-cp", Outsider.wholeClasspath(), PackMain.class.getName()));
        return command;
    }

    private static AnalyzeResponse analyze(ManagedChannel pack, LargeRequest request) {
        MethodDescriptor<AnalyzeStackRequest, AnalyzeResponse> method = AnalyzerGrpc.getAnalyzeStackMethod();
        MethodDescriptor<LargeRequest, AnalyzeResponse> streamed = method.toBuilder(
                        new MethodDescriptor.Marshaller<LargeRequest>() {
                            @Override
                            public InputStream stream(LargeRequest value) {
                                return value;
                            }

                            @Override
                            public LargeRequest parse(InputStream stream) {
                                throw new UnsupportedOperationException();
                            }
                        },
                        method.getResponseMarshaller())
                .build();
        return ClientCalls.blockingUnaryCall(pack, streamed, CallOptions.DEFAULT, request);
    }

    private static void stillServes(ManagedChannel pack) {
        assertThat(AnalyzerGrpc.newBlockingStub(pack)
                        .getAnalyzerInfo(Empty.getDefaultInstance())
                        .getPoliciesCount())
                .isPositive();
    }

    @Test
    void aRequestOf400MebibytesIsJudgedWithOneGibibyteOfMemory() throws Exception {
        withPack("-Xmx1g", pack -> {
            LargeRequest request = LargeRequest.ofSize(ENGINES_LIMIT, 200 * 1024);

            AnalyzeResponse response = analyze(pack, request);

            assertThat(response.getDiagnosticsList())
                    .filteredOn(it -> it.getPolicyName().equals("s3-versioning-enabled"))
                    .hasSize(request.resources());
            stillServes(pack);
        });
    }

    @Test
    void aRequestThatDoesNotFitIntoMemoryIsToldInWordsAndThePackGoesOn() throws Exception {
        withPack("-Xmx96m", pack -> {
            LargeRequest request = LargeRequest.ofSize(80 * MEBIBYTE, 100);

            assertThatThrownBy(() -> analyze(pack, request))
                    .hasMessageContaining("RESOURCE_EXHAUSTED")
                    .hasMessageContaining("MiB of memory that the policy pack may use")
                    .hasMessageContaining("-Xmx");
            stillServes(pack);
        });
    }
}
