package dev.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of services outside. */
class ExternalTest {
    @ParameterizedTest
    @CsvSource({
        "443, https://there.example.com",
        "8443, https://there.example.com:8443",
        "80, http://there.example.com",
        "25, smtp://there.example.com:25",
        "465, smtps://there.example.com:465",
        "587, smtp://there.example.com:587",
        "5432, postgresql://there.example.com:5432",
        "6379, redis://there.example.com:6379"
    })
    void theSchemeFollowsThePort(int port, String url) {
        assertThat(External.builder("there", "there.example.com")
                        .port(port)
                        .build()
                        .url())
                .isEqualTo(url);
    }

    @Test
    void whatIsSaidIsStrongerThanThePort() {
        External.Builder redis =
                External.builder("cache", "cache.example.com").port(6379).scheme("rediss");
        assertThat(redis.build().url()).isEqualTo("rediss://cache.example.com:6379");
    }

    @Test
    void anAddressIsNotGuessedForAPortOfNobody() {
        External search =
                External.builder("search", "search.example.com").port(9200).build();
        assertThat(search.scheme()).isEmpty();
        assertThatThrownBy(search::url)
                .hasMessageContaining("externals.search.scheme: expected a scheme for port 9200");
    }
}
