package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.PlanNote;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodePoolTest {
    @ParameterizedTest
    @CsvSource({
        "DEV,   900,  3000,  300,  600, one node of 2 cores and 4 GiB of memory",
        "DEV,   900,  3100,  300,  600, 2 nodes of 2 cores and 4 GiB of memory",
        "PROD,  900,  3000,  300,  600, 3 nodes of 2 cores and 8 GiB of memory",
        "PROD, 4000, 20000, 1000, 4096, 5 nodes of 2 cores and 8 GiB of memory",
        "PROD, 4000, 20000, 1000, 8192, 3 nodes of 4 cores and 16 GiB of memory",
        "PROD, 90000, 90000, 4000, 8192, 9 nodes of 16 cores and 64 GiB of memory",
    })
    void theSmallestNodesThatCarryTheNeedAreTaken(
            Environment environment, long cpu, long memory, long largestCpu, long largestMemory, String pool) {
        NodePool.Need need = new NodePool.Need(cpu, memory, largestCpu, largestMemory);
        assertThat(NodePool.carrying(need, environment)).hasToString(pool);
    }

    @Property
    void whatIsLeftAfterALossStillCarriesEverything(
            @ForAll @LongRange(min = 1, max = 400_000) long milliCpu,
            @ForAll @LongRange(min = 1, max = 900_000) long memoryMiB) {
        NodePool pool = NodePool.carrying(
                new NodePool.Need(milliCpu, memoryMiB, Math.min(milliCpu, 4000), Math.min(memoryMiB, 8192)),
                Environment.PROD);
        assertThat(pool.nodes()).isGreaterThanOrEqualTo(3);
        assertThat((pool.nodes() - 1) * pool.milliCpuForPods()).isGreaterThanOrEqualTo(milliCpu);
        assertThat((pool.nodes() - 1) * pool.memoryMiBForPods()).isGreaterThanOrEqualTo(memoryMiB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alexander", "clipper", "clovalink", "karigar", "signalcraft"})
    @Covers({"CLV-SIZE-01", "ALX-SIZE-01"})
    void thePlanSaysWhichNodesCarryTheAppAndTheyHaveTheGuidesMemory(String app) {
        KubernetesPlan prod = Apps.plan(app, Environment.PROD);
        assertThat(prod.namespace().nodes().memoryGiB()).isGreaterThanOrEqualTo(8);
        assertThat(Apps.plan(app, Environment.DEV).namespace().nodes().memoryGiB())
                .isGreaterThanOrEqualTo(4);
        assertThat(prod.notes())
                .anyMatch(note -> note.feature().equals("host")
                        && note.level() == PlanNote.Level.NATIVE
                        && note.reason().contains("fit on " + prod.namespace().nodes()));
    }
}
