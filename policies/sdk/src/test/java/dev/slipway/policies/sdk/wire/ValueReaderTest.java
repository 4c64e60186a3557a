package dev.slipway.policies.sdk.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Value;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;

class ValueReaderTest {
    static Struct struct(String json) {
        Struct.Builder struct = Struct.newBuilder();
        try {
            JsonFormat.parser().merge(json, struct);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
        return struct.build();
    }

    private static PropertyView decode(String json) {
        return read(struct(json));
    }

    static PropertyView read(Struct properties) {
        AnalyzeRequest request =
                AnalyzeRequest.newBuilder().setProperties(properties).build();
        try {
            return ResourceReader.resource(request.toByteString().newInput()).properties();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
                "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
                "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
                "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
                "030794c1-ac77-496b-92df-f27374a8bd58",
                "e48ece36-62e2-4504-bad9-02848725956a",
                "dd056dcd-154b-4c76-9bd3-c8f88648b5ff"
            })
    void everyMarkOfAnUnknownValueIsUnderstood(String mark) {
        assertThat(decode("{\"a\": \"" + mark + "\"}").get("a").isUnknown()).isTrue();
    }

    @Test
    void aSecretIsSealed() {
        PropertyView password = decode(
                        """
                {"password": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "hunter2"}}""")
                .get("password");
        assertThat(password.isSecret()).isTrue();
        assertThat(password.text()).isEmpty();
        assertThat(password.reveal().text()).contains("hunter2");
    }

    @Test
    void aSecretMayHoldAnUnknownValue() {
        PropertyView password = decode(
                        """
                {"p": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
                       "value": "04da6b54-80e4-46f7-96ec-b56ff0331ba9"}}""")
                .get("p");
        assertThat(password.isSecret()).isTrue();
        assertThat(password.isUnknown()).isTrue();
    }

    @Test
    void anOutputWithoutAValueIsUnknownAndMayBeSecret() {
        PropertyView output = decode(
                        """
                {"o": {"4dabf18193072939515e22adb298388d": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "secret": true}}""")
                .get("o");
        assertThat(output.isUnknown()).isTrue();
        assertThat(output.isSecret()).isTrue();
    }

    @Test
    void aReferenceToAResourceReadsAsItsId() {
        PropertyView reference = decode(
                        """
                {"r": {"4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e",
                       "urn": "urn:pulumi:s::p::t::n", "id": "sg-1"}}""")
                .get("r");
        assertThat(reference.text()).contains("sg-1");
    }

    @Test
    void aSecretThatCannotBeDecryptedOfflineIsNeitherATextNorKnown() {
        PropertyView sealed = decode("{\"p\": \"[secret]\"}").get("p");
        assertThat(sealed.isSecret()).isTrue();
        assertThat(sealed.isUnknown()).isTrue();
    }

    @Test
    void nullReadsAsAbsent() {
        assertThat(decode("{\"a\": null}").get("a").isSet()).isFalse();
        assertThat(read(Struct.getDefaultInstance()).value()).isInstanceOf(Value.Fields.class);
    }
}
