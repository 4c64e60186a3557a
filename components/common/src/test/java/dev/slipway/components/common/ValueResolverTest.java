package dev.slipway.components.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import com.pulumi.test.PulumiTest;
import dev.slipway.model.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ValueResolverTest {
    private final ValueResolver resolver = new ValueResolver(
            (resource, attribute) -> Output.of(resource + "/" + attribute), name -> Output.of("value-of-" + name));

    @AfterEach
    void endTest() {
        PulumiTest.cleanup();
    }

    @Test
    void aTemplateIsJoinedInItsOrder() {
        Value url = Value.template(Value.literal("http://"), Value.ref("api", "host"), Value.literal(":8080"));

        assertThat(PulumiTest.extractValue(resolver.resolve(url))).isEqualTo("http://api/host:8080");
    }

    @Test
    void aSecretStaysSecretThroughATemplate() {
        Value url = Value.template(Value.literal("redis://:"), Value.secret("cache-password"));

        assertThat(isSecret(resolver.resolve(url))).isTrue();
    }

    @Test
    void aLiteralIsNoSecret() {
        assertThat(isSecret(resolver.resolve(Value.literal("info")))).isFalse();
    }

    private static boolean isSecret(Output<String> output) {
        return Internal.of(output).isSecret().join();
    }
}
