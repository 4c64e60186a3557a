package dev.slipway.policies.packs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.offline.OfflineAnalysis;
import dev.slipway.policies.testkit.Example;
import dev.slipway.policies.testkit.Examples;
import dev.slipway.policies.testkit.Fixture;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;

/** Follows docs/policies/first-rule.md from outside this project: what stands there is compiled, tested and served. */
class FirstRuleTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "policies", "first-rule.md");
    private static final Pattern BLOCK = Pattern.compile("```(java|json|text)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("class (\\w+)");

    @TempDir
    Path folder;

    private final Map<String, String> sources = new LinkedHashMap<>();
    private String state = "";
    private String message = "";

    @BeforeEach
    void doWhatThePageSays() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        while (block.find()) {
            switch (block.group(1)) {
                case "java" -> sources.put(nameOf(block.group(2)), block.group(2));
                case "json" -> state = block.group(2);
                default -> message = block.group(2).strip();
            }
        }
        assertThat(sources.keySet()).containsExactly("QueueEncrypted", "QueueEncryptedTest", "MyPolicies");
        Outsider.compile(folder, Outsider.classpath(PolicyPack.class, Fixture.class, Test.class), sources);
    }

    private static String nameOf(String source) {
        Matcher declared = CLASS.matcher(source);
        assertThat(declared.find()).isTrue();
        return declared.group(1);
    }

    private Class<?> compiled(String name) throws IOException, ClassNotFoundException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader()).loadClass(name);
    }

    @Test
    void theTestOfTheRuleHolds() throws Exception {
        List<Example> shown = Examples.shownBy(compiled("QueueEncryptedTest")).all();

        assertThat(shown).hasSize(3).anyMatch(Example::isGood).anyMatch(it -> it.violation()
                .isPresent());
    }

    @Test
    void theRuleFindsTheQueueInAStateThatAnotherLanguageLeft() throws Exception {
        Path file = Files.writeString(folder.resolve("state.json"), state);
        ResourceRule rule =
                (ResourceRule) compiled("QueueEncrypted").getConstructor().newInstance();

        OfflineAnalysis analysis = OfflineAnalysis.of(file, PolicyPack.of("mine", rule));

        assertThat(analysis.violations()).singleElement().satisfies(violation -> assertThat(message)
                .contains(violation.resourceName(), violation.path(), violation.found(), violation.expected()));
        assertThat(analysis.isFatal()).isTrue();
    }

    @Test
    void theProgramServesThePackToAnEngine() throws Exception {
        Process pack = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + File.pathSeparator + Outsider.wholeClasspath(),
                        "MyPolicies")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = pack.inputReader(StandardCharsets.UTF_8)) {
            int port = Integer.parseInt(output.readLine());
            ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", port)
                    .usePlaintext()
                    .build();
            AnalyzerGrpc.AnalyzerBlockingStub engine = AnalyzerGrpc.newBlockingStub(channel);

            assertThat(engine.getAnalyzerInfo(Empty.getDefaultInstance()).getName())
                    .isEqualTo("my-policies");
            assertThat(engine.analyze(queue()).getDiagnosticsList())
                    .extracting(AnalyzeDiagnostic::getMessage)
                    .containsExactly(message);
            channel.shutdownNow();
        } finally {
            pack.destroy();
        }
    }

    private static AnalyzeRequest queue() {
        return AnalyzeRequest.newBuilder()
                .setType("aws:sqs/queue:Queue")
                .setName("orders")
                .setUrn("urn:pulumi:dev::shop::aws:sqs/queue:Queue::orders")
                .setProperties(Struct.newBuilder()
                        .putFields(
                                "sqsManagedSseEnabled",
                                Value.newBuilder().setBoolValue(false).build()))
                .build();
    }
}
