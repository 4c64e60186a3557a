package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SizesTest {
    @Property
    void theChosenTaskSizeFitsAndNoSmallerOneDoes(
            @ForAll @IntRange(min = 10, max = 16_000) int milliCpu,
            @ForAll @IntRange(min = 16, max = 122_880) int memoryMiB) {
        FargateSize chosen = FargateSize.fitting(milliCpu, memoryMiB).orElseThrow();

        assertThat(chosen.cpu() * 1000L).isGreaterThanOrEqualTo(milliCpu * 1024L);
        assertThat(chosen.memoryMiB()).isGreaterThanOrEqualTo(memoryMiB);
        assertThat(FargateSize.all())
                .filteredOn(size -> size.cpu() * 1000L >= milliCpu * 1024L && size.memoryMiB() >= memoryMiB)
                .allMatch(size -> size.cpu() >= chosen.cpu());
    }

    @Test
    void whatIsLargerThanTheLargestTaskFitsNowhere() {
        assertThat(FargateSize.fitting(16_001, 512)).isEmpty();
        assertThat(FargateSize.fitting(250, 122_881)).isEmpty();
    }

    @Test
    @Covers("CLP-SIZE-03")
    void devStartsAtTheGuidesSizesInTheirCurrentGeneration() {
        assertThat(RdsClasses.floor(Environment.DEV)).isEqualTo("db.t4g.small");
        assertThat(CacheClasses.fitting(0, 256).orElseThrow().name()).isEqualTo("cache.t4g.micro");
    }

    @Property
    void aCacheNodeKeepsRoomBesideTheData(@ForAll @IntRange(min = 16, max = 40_245) int maxMemoryMiB) {
        InstanceClass node = CacheClasses.fitting(0, maxMemoryMiB).orElseThrow();
        int reserved = CacheClasses.reservedPercent(node, maxMemoryMiB);
        int usable = node.memoryMiB() * (100 - reserved) / 100;

        assertThat(reserved).isBetween(25, 95);
        assertThat(usable).isGreaterThanOrEqualTo(Math.min(maxMemoryMiB, node.memoryMiB() * 5 / 100));
    }

    @Test
    @Covers("CLP-CACHE-04")
    void halfOfTheSmallestNodeIsTheGuidesMemoryLimit() {
        InstanceClass micro =
                InstanceClass.named(CacheClasses.TABLE, "cache.t4g.micro").orElseThrow();

        assertThat(CacheClasses.reservedPercent(micro, 256)).isEqualTo(50);
    }

    @Property
    void logsAreKeptAtLeastAsLongAsAsked(@ForAll @IntRange(min = 1, max = 3653) int days) {
        int kept = LogRetention.atLeast(days);

        assertThat(kept).isGreaterThanOrEqualTo(days);
        assertThat(LogRetention.all()).contains(kept);
        assertThat(LogRetention.all()).filteredOn(it -> it >= days).allMatch(it -> it >= kept);
    }
}
