package dev.slipway.policies.sdk.wire;

import static dev.slipway.policies.sdk.wire.ValueReaderTest.struct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Empty;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.TestRules;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;
import pulumirpc.AnalyzerOuterClass.RemediateResponse;

class AnalyzerServerTest {
    private static final String URN = "urn:pulumi:prod::app::" + TestRules.BUCKET + "::uploads";
    private final AnalyzerServer server =
            AnalyzerServer.start(PolicyPack.of("test", TestRules.privateBucket(), TestRules.policyLinked()));
    private final ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", server.port())
            .usePlaintext()
            .build();
    private final AnalyzerGrpc.AnalyzerBlockingStub engine = AnalyzerGrpc.newBlockingStub(channel);

    @AfterEach
    void stop() {
        channel.shutdownNow();
        server.close();
    }

    private AnalyzeResponse analyze(String properties) {
        return engine.analyze(request(properties));
    }

    private static AnalyzeRequest request(String properties) {
        return AnalyzeRequest.newBuilder()
                .setType(TestRules.BUCKET)
                .setUrn(URN)
                .setName("uploads")
                .setProperties(struct(properties))
                .build();
    }

    private void configure(EnforcementLevel level, String properties) {
        Empty unused = engine.configure(ConfigureAnalyzerRequest.newBuilder()
                .putPolicyConfig(
                        "bucket-private",
                        PolicyConfig.newBuilder()
                                .setEnforcementLevel(level)
                                .setProperties(struct(properties))
                                .build())
                .build());
    }

    @Test
    void aViolationNamesResourcePathFoundExpectedAndFix() {
        AnalyzeResponse response = analyze("{\"private\": false}");
        assertThat(response.getDiagnostics(0).getMessage())
                .isEqualTo("uploads private: found false, expected true. Fix: Set private: true.");
        assertThat(response.getDiagnostics(0).getEnforcementLevel()).isEqualTo(EnforcementLevel.MANDATORY);
        assertThat(response.getDiagnostics(0).getUrn()).isEqualTo(URN);
    }

    @Test
    void anUnknownValueIsToldAsNotApplicableWithTheReason() {
        AnalyzeResponse response = analyze("{\"private\": \"1c4a061d-8072-4f0a-a4cb-0ff528b18fe7\"}");
        assertThat(response.getDiagnosticsList()).isEmpty();
        assertThat(response.getNotApplicable(0).getReason())
                .isEqualTo("unknown: uploads private is not known yet; judged again at up");
    }

    @Test
    void aSuppressedViolationIsToldAsNotApplicableWithTheReason() {
        configure(
                EnforcementLevel.MANDATORY,
                """
                {"suppress": [{"resource": "uploads", "reason": "downloads", "owner": "ops", "expires": "2999-12-31"}]}""");
        AnalyzeResponse response = analyze("{\"private\": false}");
        assertThat(response.getDiagnosticsList()).isEmpty();
        assertThat(response.getNotApplicable(0).getReason()).isEqualTo("suppressed until 2999-12-31 by ops: downloads");
    }

    @Test
    void aStaleSuppressionIsWarnedOf() {
        configure(
                EnforcementLevel.MANDATORY,
                """
                {"suppress": [{"resource": "logs", "reason": "downloads", "owner": "ops", "expires": "2999-12-31"}]}""");
        AnalyzeResponse response = engine.analyzeStack(AnalyzeStackRequest.getDefaultInstance());
        assertThat(response.getDiagnostics(0).getEnforcementLevel()).isEqualTo(EnforcementLevel.ADVISORY);
        assertThat(response.getDiagnostics(0).getMessage()).contains("covers no violation");
    }

    @Test
    void theUsersLevelWins() {
        configure(EnforcementLevel.ADVISORY, "{}");
        assertThat(analyze("{\"private\": false}").getDiagnostics(0).getEnforcementLevel())
                .isEqualTo(EnforcementLevel.ADVISORY);
        configure(EnforcementLevel.DISABLED, "{}");
        assertThat(analyze("{\"private\": false}").getDiagnosticsList()).isEmpty();
    }

    @Test
    void stackRulesSeeTheDependenciesOfProperties() {
        AnalyzerResource bucket = AnalyzerResource.newBuilder()
                .setType(TestRules.BUCKET)
                .setUrn(URN)
                .setName("uploads")
                .build();
        assertThat(engine.analyzeStack(AnalyzeStackRequest.newBuilder()
                                .addResources(bucket)
                                .build())
                        .getDiagnostics(0)
                        .getMessage())
                .startsWith("uploads: found nothing, expected a policy");
    }

    @Test
    void whatNoRuleIsToMendIsNotEvenRead() {
        var unused = engine.configureStack(
                AnalyzerStackConfigureRequest.newBuilder().setStack("shop-prod").build());

        assertThat(server.judge().mayMend()).isFalse();
        assertThat(engine.remediate(request("{\"private\": false}")).getRemediationsList())
                .isEmpty();
    }

    @Test
    void aRuleAtLevelRemediateMendsTheResource() {
        configure(EnforcementLevel.REMEDIATE, "{}");
        RemediateResponse response = engine.remediate(request("{\"private\": false, \"__defaults\": []}"));
        assertThat(response.getRemediations(0).getProperties())
                .isEqualTo(struct("{\"private\": true, \"__defaults\": []}"));
        assertThat(engine.remediate(request("{\"private\": true}")).getRemediationsList())
                .isEmpty();
    }

    @Test
    void nothingIsMendedUnlessTheLevelAsksForIt() {
        assertThat(engine.remediate(request("{\"private\": false}")).getRemediationsList())
                .isEmpty();
    }

    @Test
    void wrongConfigurationOfTheStackIsToldInWords() {
        AnalyzerStackConfigureRequest wrong = AnalyzerStackConfigureRequest.newBuilder()
                .putAllConfig(Map.of("slipway:suppressions", "[{\"rule\": \"bucket-private\"}]"))
                .build();
        assertThatThrownBy(() -> {
                    var unused = engine.configureStack(wrong);
                })
                .hasMessageContaining("slipway:suppressions[0].resource: expected a text, found nothing");
    }

    @Test
    void theEngineIsToldWhatTheRulesAreAndTakes() {
        var info = engine.getAnalyzerInfo(Empty.getDefaultInstance());
        assertThat(info.getSupportsConfig()).isTrue();
        assertThat(info.getPoliciesList()).extracting("name").containsExactly("bucket-policy", "bucket-private");
        assertThat(info.getPolicies(1).getFramework().getReference()).isEqualTo("SEC-24");
        assertThat(info.getPolicies(1).getRemediationSteps()).isEqualTo("Set private: true.");
        assertThat(engine.getPluginInfo(Empty.getDefaultInstance()).getVersion())
                .isEqualTo("0.1.0");
    }

    @Test
    void whatTheRulesSaidCanBeReadInThisProcess() {
        var unused = analyze("{\"private\": false}");
        assertThat(server.judge().ledger().violations()).hasSize(1);
    }

    @Test
    @Timeout(60)
    void theEngineIsHeardWhileAStackIsJudged() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        try (AnalyzerServer slow = AnalyzerServer.start(PolicyPack.of("slow", TestRules.waiting(begun, goOn)))) {
            ManagedChannel toSlow = NettyChannelBuilder.forAddress("127.0.0.1", slow.port())
                    .usePlaintext()
                    .build();
            AnalyzerResource bucket = AnalyzerResource.newBuilder()
                    .setType(TestRules.BUCKET)
                    .setUrn(URN)
                    .build();
            AnalyzerGrpc.newStub(toSlow)
                    .analyzeStack(
                            AnalyzeStackRequest.newBuilder()
                                    .addResources(bucket)
                                    .build(),
                            ending(answered));
            begun.await();
            assertThat(AnalyzerGrpc.newBlockingStub(toSlow).cancel(Empty.getDefaultInstance()))
                    .isEqualTo(Empty.getDefaultInstance());
            goOn.countDown();
            answered.await();
            toSlow.shutdownNow();
        }
    }

    private static StreamObserver<AnalyzeResponse> ending(CountDownLatch answered) {
        return new StreamObserver<>() {
            @Override
            public void onNext(AnalyzeResponse response) {}

            @Override
            public void onError(Throwable fault) {}

            @Override
            public void onCompleted() {
                answered.countDown();
            }
        };
    }
}
