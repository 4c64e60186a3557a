package dev.slipway.policies.sdk.wire;

import static dev.slipway.policies.sdk.wire.ValueReaderTest.struct;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Struct;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatchTest {
    private final Remediation encrypt = Remediation.set("storageEncrypted", true);

    @Test
    void setsOnePropertyAndKeepsTheRest() {
        Struct inputs = struct(
                """
                {"name": "db", "__defaults": ["name"], "storageEncrypted": false,
                 "password": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "hunter2"},
                 "subnet": "04da6b54-80e4-46f7-96ec-b56ff0331ba9"}""");
        Struct patched = Patch.apply(inputs, encrypt).orElseThrow();
        assertThat(patched.getFieldsOrThrow("storageEncrypted").getBoolValue()).isTrue();
        assertThat(patched.toBuilder().removeFields("storageEncrypted").build())
                .isEqualTo(inputs.toBuilder().removeFields("storageEncrypted").build());
    }

    @Test
    void doesNothingTheSecondTime() {
        Struct once = Patch.apply(struct("{}"), encrypt).orElseThrow();
        assertThat(Patch.apply(once, encrypt)).contains(once);
    }

    @Test
    void writesInsideASecretWithoutUnsealingIt() {
        Struct inputs = struct(
                """
                {"storageEncrypted": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": false}}""");
        Struct patched = Patch.apply(inputs, encrypt).orElseThrow();
        assertThat(ValueReaderTest.read(patched).get("storageEncrypted").isSecret())
                .isTrue();
        assertThat(patched.getFieldsOrThrow("storageEncrypted")
                        .getStructValue()
                        .getFieldsOrThrow("value")
                        .getBoolValue())
                .isTrue();
    }

    @Test
    void neverWritesOverAnUnknownValue() {
        Struct inputs = struct("{\"storageEncrypted\": \"1c4a061d-8072-4f0a-a4cb-0ff528b18fe7\"}");
        assertThat(Patch.apply(inputs, encrypt)).isEmpty();
    }

    @Test
    void makesObjectsOnTheWayButNotOutOfTexts() {
        Remediation deep = new Remediation(true, List.of(new Remediation.Edit(List.of("a", "b"), new Value.Text("c"))));
        assertThat(Patch.apply(struct("{}"), deep)).contains(struct("{\"a\": {\"b\": \"c\"}}"));
        assertThat(Patch.apply(struct("{\"a\": \"text\"}"), deep)).isEmpty();
    }
}
