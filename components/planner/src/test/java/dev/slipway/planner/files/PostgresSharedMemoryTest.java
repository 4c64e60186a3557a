package dev.slipway.planner.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Database;
import dev.slipway.model.Resources;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PostgresSharedMemoryTest {
    @Test
    void twelveProcessesMayEachFillATableOfTwiceFourMebibytes() {
        assertThat(PostgresSharedMemory.mib(database(2048, Map.of()))).isEqualTo(64 + 12 * 8);
    }

    @Test
    void moreWorkMemoryOrWorkersShareMore() {
        assertThat(PostgresSharedMemory.mib(database(2048, Map.of("shared_buffers", "256MB", "work_mem", "16MB"))))
                .isEqualTo(64 + 12 * 32);
        assertThat(PostgresSharedMemory.mib(
                        database(4096, Map.of("max_parallel_workers", "16", "max_parallel_workers_per_gather", "4"))))
                .isEqualTo(64 + 20 * 8);
        assertThat(PostgresSharedMemory.mib(database(2048, Map.of("hash_mem_multiplier", "1.0"))))
                .isEqualTo(64 + 12 * 4);
    }

    @Test
    void bareNumbersCountInTheParametersOwnUnit() {
        assertThat(PostgresSharedMemory.mib(database(2048, Map.of("work_mem", "16384"))))
                .isEqualTo(64 + 12 * 32);
        assertThat(PostgresSharedMemory.buffersMib(database(2048, Map.of("shared_buffers", "32768"))))
                .isEqualTo(256);
    }

    @Property
    void whatIsSharedFitsBesideTheBuffersAndLeavesAsMuchForTheRest(
            @ForAll @IntRange(min = 384, max = 65_536) int memoryMiB,
            @ForAll @IntRange(min = 1, max = 1024) int workMemMb) {
        Database database = database(memoryMiB, Map.of("work_mem", workMemMb + "MB"));

        assertThat(PostgresSharedMemory.buffersMib(database) + 2 * PostgresSharedMemory.mib(database))
                .isLessThanOrEqualTo(memoryMiB);
    }

    private static Database database(int memoryMiB, Map<String, String> tuning) {
        return Database.builder("db")
                .resources(new Resources(500, memoryMiB))
                .tuning(tuning)
                .build();
    }
}
