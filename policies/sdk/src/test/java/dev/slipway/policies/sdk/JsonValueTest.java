package dev.slipway.policies.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {
    private static Value parsed(String json) {
        return JsonValue.parse(json).orElseThrow();
    }

    @Test
    void everyKindOfValueIsRead() {
        assertThat(parsed("{\"b\": [true, 1, -2.5e3, \"x\", {}, []], \"a\": null}"))
                .isEqualTo(new Value.Fields(Map.of(
                        "b",
                        new Value.Items(List.of(
                                new Value.Bool(true),
                                new Value.Num(1),
                                new Value.Num(-2500),
                                new Value.Text("x"),
                                new Value.Fields(Map.of()),
                                new Value.Items(List.of()))),
                        "a",
                        Value.absent())));
    }

    @Test
    void keysStayInTheirOrderAndTheLastOfTwoHolds() {
        Value.Fields fields = (Value.Fields) parsed("{\"b\": 1, \"a\": 2, \"b\": 3}");

        assertThat(fields.values().keySet()).containsExactly("b", "a");
        assertThat(fields.values()).containsEntry("b", new Value.Num(3));
    }

    @Test
    void nothingAtAllReadsAsAbsent() {
        assertThat(parsed("")).isEqualTo(Value.absent());
        assertThat(parsed(" \n")).isEqualTo(Value.absent());
    }

    @Test
    void aNumberOfManyDigitsIsTheNearestOne() {
        assertThat(parsed("123456789012345678901234567890")).isEqualTo(new Value.Num(1.2345678901234568e29));
    }

    @Test
    void whatFollowsAValueIsNotLookedAt() {
        assertThat(parsed("true and so on")).isEqualTo(new Value.Bool(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1, 2", "{\"a\": }", "[1,]", "\"x", "yes", "NaN", "{\"a\": 1 \"b\": 2}"})
    void aTextThatIsNoJsonIsNone(String text) {
        assertThat(JsonValue.parse(text)).isEmpty();
    }

    @Test
    void oneNestedWithoutEndIsNone() {
        assertThat(JsonValue.parse("[".repeat(100_000))).isEmpty();
    }
}
