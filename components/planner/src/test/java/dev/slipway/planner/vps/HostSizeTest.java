package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.PlanException;
import dev.slipway.planner.RepositoryApps;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How large a host a plan is for. */
class HostSizeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 2, 4096, 80",
        "2000, 3840, 80, 2, 4096, 80",
        "2001, 3841, 81, 4, 8192, 160",
        "5500, 12001, 170, 6, 12288, 240"
    })
    void theSmallestStepThatCarriesTheNeedIsTaken(
            int milliCpu, int memory, int disk, int cpus, int memoryMiB, int diskGiB) {
        assertThat(HostSize.carrying(new Capacity.Need(milliCpu, memory, disk), Environment.DEV))
                .isEqualTo(new HostSize(cpus, memoryMiB, diskGiB));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alexander", "clipper", "clovalink", "karigar", "signalcraft"})
    @Covers({"CLV-SIZE-01", "ALX-SIZE-01", "KAR-POL-03"})
    void everyAppInProdIsPlannedForAHostThatCarriesIt(String app) {
        HostSize size = Apps.plan(app, Environment.PROD).host().size();
        Capacity.Need need = Capacity.need(
                RepositoryApps.read(app, Environment.PROD),
                Apps.plan(app, Environment.PROD).containers());
        assertThat(size.cpus()).isGreaterThanOrEqualTo(need.cpus()).isGreaterThanOrEqualTo(4);
        assertThat(size.memoryMiB())
                .isGreaterThanOrEqualTo(need.hostMemoryMiB())
                .isGreaterThanOrEqualTo(8192);
        assertThat(size.diskGiB()).isGreaterThanOrEqualTo(need.diskGiB());
    }

    @Test
    @Covers("KAR-POL-03")
    void karigarsHostHasTheLargerOfTheGuidesTwoTotals() {
        HostSize size = Apps.plan("karigar", Environment.PROD).host().size();
        assertThat(size.cpus()).isGreaterThanOrEqualTo(11);
        assertThat(size.memoryMiB()).isGreaterThanOrEqualTo(16 * 1024);
        assertThat(size.diskGiB()).isGreaterThanOrEqualTo(111);
    }

    @Test
    void aHostThatIsSaidToBeSmallerIsRefusedWithTheKeyAndTheValueThatMendIt() {
        Assertions.assertThatThrownBy(() -> new VpsPlanner()
                        .plan(
                                RepositoryApps.read("karigar", Environment.PROD),
                                Environment.PROD,
                                Clipper.settings().cpus(4).memoryMiB(8192).build()))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("pulumi config set slipway:hostMemoryGiB 22")
                .hasMessageContaining("pulumi config set slipway:hostCpus 16")
                .hasMessageContaining("the biggest are db 8192 MiB");
    }

    @Test
    void aLargerHostThanTheGuidesIsSaidInTheNotes() {
        assertThat(Apps.plan("karigar", Environment.PROD).notes())
                .anyMatch(note -> note.feature().equals("host") && note.reason().contains("16 cores"));
        assertThat(Apps.plan("clipper", Environment.PROD).notes())
                .noneMatch(
                        note -> note.feature().equals("host") && note.reason().contains("so the plan is for a host"));
    }
}
