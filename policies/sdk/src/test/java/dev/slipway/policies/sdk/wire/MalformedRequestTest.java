package dev.slipway.policies.sdk.wire;

import static dev.slipway.policies.sdk.wire.ValueReaderTest.struct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.Value;
import dev.slipway.policies.sdk.EngineMarks;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.TestRules;
import dev.slipway.policies.sdk.Verdict;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;

/** What no engine should send, sent to the service as an engine would: it answers in words, and answers the next request too. */
class MalformedRequestTest {
    private static final String MARK = EngineMarks.SIGNATURE_KEY;
    private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private final AnalyzerServer server = AnalyzerServer.start(PolicyPack.of(
            "test",
            TestRules.privateBucket(),
            TestRules.policyLinked(),
            TestRules.resourceRule("size-set", Severity.LOW, (bucket, config) -> bucket.get("size")
                    .mustBeAtLeast(3)),
            TestRules.resourceRule(
                    "nothing-open",
                    Severity.LOW,
                    (bucket, config) -> bucket.get("tree").hasUnknown()
                            ? Verdict.unknown("tree")
                            : bucket.get("tree").fail("no tree"))));
    private final ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", server.port())
            .usePlaintext()
            .build();
    private final AnalyzerGrpc.AnalyzerBlockingStub engine = AnalyzerGrpc.newBlockingStub(channel);

    @AfterEach
    void goesOnServing() {
        assertThat(analyze(struct("{\"private\": false}")).getDiagnosticsList())
                .anySatisfy(
                        it -> assertThat(it.getMessage()).startsWith("uploads private: found false, expected true"));
        channel.shutdownNow();
        server.close();
    }

    private AnalyzeResponse analyze(Struct properties) {
        return analyze("urn:pulumi:prod::app::" + TestRules.BUCKET + "::uploads", properties);
    }

    private AnalyzeResponse analyze(String urn, Struct properties) {
        return engine.analyze(AnalyzeRequest.newBuilder()
                .setType(TestRules.BUCKET)
                .setUrn(urn)
                .setName("uploads")
                .setProperties(properties)
                .build());
    }

    private static Struct one(String key, Value value) {
        return Struct.newBuilder().putFields(key, value).build();
    }

    /** What a rule says of the property {@code private}: a violation, {@code null} for a pass, or the reason why it cannot tell. */
    private String toldOf(String privateValue) {
        AnalyzeResponse response = analyze(struct("{\"private\": " + privateValue + "}"));
        return response.getDiagnosticsList().stream()
                .filter(it -> it.getPolicyName().equals("bucket-private"))
                .map(it -> it.getMessage())
                .findFirst()
                .orElseGet(() -> response.getNotApplicableList().stream()
                        .filter(it -> it.getPolicyName().equals("bucket-private"))
                        .map(it -> it.getReason())
                        .findFirst()
                        .orElse("passes"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE, -Double.MAX_VALUE})
    void aNumberThatIsNoneIsShownAsItIs(double number) {
        Value odd = Value.newBuilder().setNumberValue(number).build();

        assertThat(analyze(one("size", odd)).getDiagnosticsList())
                .anySatisfy(it -> assertThat(it.getMessage()).startsWith("uploads size: found "));
    }

    @Test
    void infinityIsAtLeastAnything() {
        Value endless =
                Value.newBuilder().setNumberValue(Double.POSITIVE_INFINITY).build();

        assertThat(analyze(one("size", endless)).getDiagnosticsList())
                .noneMatch(it -> it.getPolicyName().equals("size-set"));
    }

    @Test
    void aSecretWithoutAValueIsSecretAndUnknown() {
        assertThat(toldOf("{\"" + MARK + "\": \"" + EngineMarks.SECRET + "\"}")).startsWith("unknown:");
    }

    @Test
    void aSecretThatHoldsAnotherOneIsReadToItsEnd() {
        String inner = "{\"" + MARK + "\": \"" + EngineMarks.SECRET + "\", \"value\": true}";

        assertThat(toldOf("{\"" + MARK + "\": \"" + EngineMarks.SECRET + "\", \"value\": " + inner + "}"))
                .isEqualTo("passes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1b47061264138c4ac30d75fd1eb44271\"", "\"\"", "7", "null", "[]", "{}"})
    void aMarkThatNobodyKnowsSealsWhatItMarks(String mark) {
        assertThat(toldOf("{\"" + MARK + "\": " + mark + ", \"value\": \"hunter2\"}"))
                .isEqualTo("uploads private: found [secret], expected true. Fix: Set private: true.");
    }

    @Test
    void anOutputIsItsValueAndOneWithoutIsUnknown() {
        String output = "{\"" + MARK + "\": \"d0e6a833031e9bbcd3f4e8bde6ca49a4\"";

        assertThat(toldOf(output + ", \"value\": true, \"dependencies\": [\"urn:x\"]}"))
                .isEqualTo("passes");
        assertThat(toldOf(output + "}")).startsWith("unknown:");
        assertThat(toldOf(output + ", \"value\": false, \"secret\": \"yes\"}")).contains("found false");
        assertThat(toldOf(output + ", \"value\": false, \"secret\": true}")).contains("found [secret]");
    }

    @Test
    void aReferenceToAResourceWithoutAnIdIsAnObject() {
        assertThat(toldOf("{\"" + MARK + "\": \"5cf8f73096256a8f31e491e813e4eb8e\", \"urn\": \"urn:x\"}"))
                .contains("found {");
    }

    @Test
    void anUnknownMarkAmongOtherTextIsText() {
        assertThat(toldOf("\"" + UNKNOWN + "\"")).startsWith("unknown:");
        assertThat(toldOf("\"<" + UNKNOWN + ">\"")).contains("found <" + UNKNOWN + ">");
        assertThat(toldOf("{\"" + UNKNOWN + "\": true}")).contains("found {" + UNKNOWN);
    }

    @Test
    void valuesNestedHundredsOfLevelsDeepAreLookedThrough() {
        assertThat(analyze(one("tree", nested(ValueReader.DEEPEST - 1))).getNotApplicableList())
                .anyMatch(it -> it.getPolicyName().equals("nothing-open"));
    }

    @Test
    void valuesNestedDeeperThanThatAreRefusedWithTheResourcesName() {
        assertThatThrownBy(() -> analyze(one("tree", nested(ValueReader.DEEPEST + 1))))
                .hasMessageContaining("INVALID_ARGUMENT")
                .hasMessageContaining("::uploads'")
                .hasMessageContaining("deeper than 500 levels");
    }

    /** Lists and objects by turns, an unknown value in the last one. */
    private static Value nested(int levels) {
        Value value = Value.newBuilder().setStringValue(UNKNOWN).build();
        for (int i = 0; i < levels; i++) {
            value = i % 2 == 0
                    ? Value.newBuilder()
                            .setListValue(ListValue.newBuilder().addValues(value))
                            .build()
                    : Value.newBuilder().setStructValue(one("inner", value)).build();
        }
        return value;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "uploads",
                "urn:pulumi:",
                "urn:pulumi:prod",
                "urn:pulumi:prod::app::",
                "::::::",
                "urn::a::b::c::d"
            })
    void aUrnThatIsNoneStopsNothing(String urn) {
        assertThat(analyze(urn, struct("{\"private\": false}"))
                        .getDiagnostics(0)
                        .getMessage())
                .contains("private: found false, expected true");
    }

    @Test
    void aRequestWithoutAnythingPasses() {
        assertThat(engine.analyze(AnalyzeRequest.getDefaultInstance()).getDiagnosticsList())
                .isEmpty();
        assertThat(engine.analyzeStack(AnalyzeStackRequest.newBuilder()
                                .addResources(AnalyzerResource.getDefaultInstance())
                                .addResources(AnalyzerResource.getDefaultInstance())
                                .build())
                        .getDiagnosticsList())
                .isEmpty();
        assertThat(engine.remediate(AnalyzeRequest.getDefaultInstance()).getRemediationsList())
                .isEmpty();
    }

    @Test
    void aTypeThatNoRuleKnowsPasses() {
        assertThat(engine.analyze(AnalyzeRequest.newBuilder()
                                .setType("acme:rockets/launchPad:LaunchPad")
                                .setUrn("urn:pulumi:prod::app::acme:rockets/launchPad:LaunchPad::one")
                                .setProperties(struct("{\"private\": false}"))
                                .build())
                        .getDiagnosticsList())
                .isEmpty();
    }

    @Test
    void dependenciesOnWhatIsNotThereAndOnOneselfStopNothing() {
        String urn = "urn:pulumi:prod::app::" + TestRules.BUCKET + "::uploads";
        AnalyzerResource bucket = AnalyzerResource.newBuilder()
                .setType(TestRules.BUCKET)
                .setUrn(urn)
                .setParent(urn)
                .addDependencies(urn)
                .addDependencies("urn:pulumi:prod::app::gone::gone")
                .build();

        assertThatCode(() -> {
                    var unused = engine.analyzeStack(AnalyzeStackRequest.newBuilder()
                            .addResources(bucket)
                            .addResources(bucket)
                            .build());
                })
                .doesNotThrowAnyException();
    }

    @Test
    void fieldsOfANewerEngineAreSkipped() {
        AnalyzeRequest newer = AnalyzeRequest.newBuilder()
                .setType(TestRules.BUCKET)
                .setProperties(struct("{\"private\": false}"))
                .setUnknownFields(UnknownFieldSet.newBuilder()
                        .addField(
                                99,
                                UnknownFieldSet.Field.newBuilder()
                                        .addVarint(1)
                                        .addLengthDelimited(ByteString.copyFromUtf8("x"))
                                        .build())
                        .build())
                .build();

        assertThat(engine.analyze(newer).getDiagnosticsList()).isNotEmpty();
    }

    @Test
    void bytesThatAreNoRequestAreRefusedInWords() {
        byte[] cut = AnalyzeRequest.newBuilder()
                .setType(TestRules.BUCKET)
                .setProperties(struct("{\"private\": false}"))
                .build()
                .toByteArray();
        cut[1] = 127;

        assertThatThrownBy(() -> sendBytes(cut))
                .hasMessageContaining("INVALID_ARGUMENT")
                .hasMessageContaining("the request cannot be read");
    }

    private void sendBytes(byte[] bytes) {
        MethodDescriptor.Marshaller<byte[]> asTheyAre = new MethodDescriptor.Marshaller<>() {
            @Override
            public InputStream stream(byte[] value) {
                return ByteString.copyFrom(value).newInput();
            }

            @Override
            public byte[] parse(InputStream stream) {
                try {
                    return stream.readAllBytes();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        var unused = ClientCalls.blockingUnaryCall(
                channel,
                AnalyzerGrpc.getAnalyzeMethod().toBuilder(asTheyAre, asTheyAre).build(),
                CallOptions.DEFAULT,
                bytes);
    }
}
