package dev.slipway.policies.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PropertyViewTest {
    private static PropertyView of(Value value) {
        return PropertyView.of("p", value);
    }

    private static PropertyView text(String text) {
        return of(new Value.Text(text));
    }

    private final PropertyView unknown = of(Value.unknown());
    private final PropertyView absent = of(Value.absent());
    private final PropertyView secret = of(new Value.Secret(new Value.Text("hunter2")));

    @Test
    void readingOnFromAnUnknownValueGivesUnknownValues() {
        PropertyView inner = unknown.get("a", "b");
        assertThat(inner.isUnknown()).isTrue();
        assertThat(inner.path()).isEqualTo("p.a.b");
    }

    @Test
    void readingOnFromAnAbsentValueGivesAbsentValues() {
        assertThat(absent.get("a", "b").isSet()).isFalse();
        assertThat(absent.items()).isEmpty();
    }

    @Test
    void whatIsReadFromASecretIsSecret() {
        PropertyView object = of(new Value.Secret(new Value.Fields(Map.of("k", new Value.Text("hunter2")))));
        assertThat(object.get("k").isSecret()).isTrue();
        assertThat(object.get("k").text()).isEmpty();
        assertThat(object.get("k").reveal().text()).contains("hunter2");
    }

    @Test
    void anAssignedButUnknownValueIsSet() {
        assertThat(unknown.mustBeSet()).isEqualTo(Verdict.pass());
        assertThat(absent.mustBeSet().isFail()).isTrue();
    }

    @Test
    void anUnknownValueLeavesEveryComparisonOpen() {
        Verdict open = Verdict.unknown("p");
        assertThat(unknown.mustBe("x")).isEqualTo(open);
        assertThat(unknown.mustBeTrue()).isEqualTo(open);
        assertThat(unknown.mustBeAtLeast(1)).isEqualTo(open);
        assertThat(unknown.mustContain("x")).isEqualTo(open);
        assertThat(unknown.mustNotBeEmpty()).isEqualTo(open);
        assertThat(unknown.each(item -> item.fail("x"))).isEqualTo(open);
    }

    @Test
    void checksLookIntoASecretButNeverShowIt() {
        assertThat(secret.mustBe("hunter2")).isEqualTo(Verdict.pass());
        assertThat(secret.mustBe("other").toString()).contains("[secret]").doesNotContain("hunter2");
        assertThat(secret.toString()).doesNotContain("hunter2");
        assertThat(secret.value().toString()).doesNotContain("hunter2");
    }

    @Test
    void aSecretInsideAnObjectIsNotShownEither() {
        PropertyView object = of(new Value.Fields(Map.of("k", new Value.Secret(new Value.Text("hunter2")))));
        assertThat(object.shown()).isEqualTo("{k: [secret]}");
    }

    @Test
    void aSecretMayBeUnknownInside() {
        PropertyView sealed = of(new Value.Secret(Value.unknown()));
        assertThat(sealed.isUnknown()).isTrue();
        assertThat(sealed.isSecret()).isTrue();
        assertThat(sealed.mustBeSecretIfSet()).isEqualTo(Verdict.pass());
    }

    @Test
    void anUnknownElementLeavesOpenWhetherAListContainsSomething() {
        PropertyView list = of(new Value.Items(List.of(new Value.Text("a"), Value.unknown())));
        assertThat(list.mustContain("a")).isEqualTo(Verdict.pass());
        assertThat(list.mustContain("b")).isEqualTo(Verdict.unknown("p[1]"));
    }

    @Test
    void numbersAndSwitchesMayBeWrittenAsText() {
        assertThat(text("7").mustBeAtLeast(7)).isEqualTo(Verdict.pass());
        assertThat(text("true").mustBeTrue()).isEqualTo(Verdict.pass());
        assertThat(text("yes").mustBeTrue().isFail()).isTrue();
    }

    @Test
    void jsonIsReadUnderThePathOfTheText() {
        PropertyView json = text("[{\"privileged\": true}]").json();
        assertThat(json.each(item -> item.get("privileged").mustNotBeTrue()))
                .isEqualTo(Verdict.fail("p[0].privileged", "true", "false or nothing"));
        assertThat(text("no json").json().isSet()).isFalse();
        assertThat(unknown.json().isUnknown()).isTrue();
    }

    @Test
    void longValuesAreCutInMessages() {
        assertThat(text("x".repeat(500)).shown()).hasSize(120).endsWith("…");
    }
}
