package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.model.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RdsParametersTest {
    @Test
    @Covers("CLP-DB-05")
    void sharedBuffersAreCountedInPagesOfEightKibibytes() {
        assertThat(RdsParameters.parameter("shared_buffers", "256MB"))
                .isEqualTo(new ParameterPlan("shared_buffers", "32768", true));
    }

    @ParameterizedTest
    @CsvSource({
        "max_connections, 100, 100",
        "work_mem, 16MB, 16384",
        "effective_cache_size, 1GB, 131072",
        "max_wal_size, 2GB, 2048",
        "statement_timeout, 30s, 30000",
        "autovacuum, on, 1",
        "random_page_cost, 1.1, 1.1"
    })
    void valuesComeInTheUnitOfTheParameter(String name, String value, String expected) {
        assertThat(RdsParameters.parameter(name, value).value()).isEqualTo(expected);
    }

    @Test
    void aSizeForAParameterWithoutUnitIsRefused() {
        assertThatThrownBy(() -> RdsParameters.parameter("max_connections", "100MB"))
                .hasMessage("takes no size, found 100MB");
    }

    @Test
    void archivingIsRuledByRds() {
        assertThat(RdsParameters.ruledByRds("archive_command")).isTrue();
        assertThat(RdsParameters.ruledByRds("work_mem")).isFalse();
    }
}
