package dev.slipway.model.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.model.Value;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
    @Property
    void textWithoutDollarsIsItself(@ForAll String text) {
        String plain = text.replace('$', 'S');

        assertThat(Templates.parse(plain)).isEqualTo(Value.literal(plain));
    }

    @Property
    void anEscapedTextIsItselfAgain(@ForAll String text) {
        // A dollar before an escape would take the first of its two for itself.
        String safe = text.replace('$', 'S') + "${" + text.replace('$', 'S');

        assertThat(Templates.parse(safe.replace("${", "$${"))).isEqualTo(Value.literal(safe));
    }

    @Test
    void aReferenceAloneIsAReference() {
        assertThat(Templates.parse("${db.url}")).isEqualTo(Value.ref("db", "url"));
        assertThat(Templates.parse("${secrets.jwt-secret}")).isEqualTo(Value.secret("jwt-secret"));
    }

    @Test
    void textAndReferencesMakeATemplate() {
        assertThat(Templates.parse("http://${api.host}:${api.port}/"))
                .isEqualTo(Value.template(
                        Value.literal("http://"),
                        Value.ref("api", "host"),
                        Value.literal(":"),
                        Value.ref("api", "port"),
                        Value.literal("/")));
    }

    @Test
    void aLoneDollarIsADollar() {
        assertThat(Templates.parse("5$ and $HOME")).isEqualTo(Value.literal("5$ and $HOME"));
    }

    @Test
    void twoDollarsAndABraceAreTheCharacters() {
        assertThat(Templates.parse("$${db.url}")).isEqualTo(Value.literal("${db.url}"));
    }

    @Test
    void nothingIsEmptyText() {
        assertThat(Templates.parse("")).isEqualTo(Value.literal(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${db}", "${}", "${db.url", "a ${ b", "${DB.url}", "${db.url.more}", "${db url}"})
    void whatIsNoReferenceIsRefused(String text) {
        assertThatThrownBy(() -> Templates.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
