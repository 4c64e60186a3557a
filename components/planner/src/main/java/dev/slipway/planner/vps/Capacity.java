package dev.slipway.planner.vps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Whether all containers fit on the host (CLP-SIZE-01, CLP-SIZE-02). What always runs is added up; of what runs by the clock or once, the
 * largest counts, since these run one at a time or nearly so.
 */
final class Capacity {
    /** Memory left to the operating system and Docker itself. */
    static final int SYSTEM_MIB = 256;

    /**
     * What containers may use together.
     *
     * @param milliCpu thousandths of a core
     * @param memoryMiB memory in MiB
     */
    record Sum(int milliCpu, int memoryMiB) {}

    private Capacity() {}

    static Sum used(List<ContainerPlan> containers) {
        int milliCpu = 0;
        int memory = 0;
        int largestMilliCpu = 0;
        int largestMemory = 0;
        for (ContainerPlan container : containers) {
            if (container.mode() == RunMode.SERVICE) {
                milliCpu += container.resources().milliCpu();
                memory += container.resources().memoryMiB();
            } else {
                largestMilliCpu =
                        Math.max(largestMilliCpu, container.resources().milliCpu());
                largestMemory = Math.max(largestMemory, container.resources().memoryMiB());
            }
        }
        return new Sum(milliCpu + largestMilliCpu, memory + largestMemory);
    }

    /** Faults when the containers do not fit; name the biggest consumers. */
    static List<String> faults(List<ContainerPlan> containers, HostSize size) {
        Sum used = used(containers);
        List<String> faults = new ArrayList<>();
        if (used.memoryMiB() + SYSTEM_MIB > size.memoryMiB()) {
            faults.add("host: expected containers of at most " + (size.memoryMiB() - SYSTEM_MIB)
                    + " MiB of memory, found " + used.memoryMiB() + " MiB; the biggest are "
                    + biggest(containers, it -> it.resources().memoryMiB(), " MiB")
                    + "; take a larger host (slipway:hostMemoryGiB) or less for these");
        }
        if (used.milliCpu() > size.cpus() * 1000) {
            faults.add("host: expected containers of at most " + size.cpus() + " cores, found "
                    + used.milliCpu() / 1000.0 + "; the biggest are "
                    + biggest(containers, it -> it.resources().milliCpu(), " thousandths of a core")
                    + "; take a larger host (slipway:hostCpus) or less for these");
        }
        return faults;
    }

    private static String biggest(List<ContainerPlan> containers, ToIntFunction<ContainerPlan> figure, String unit) {
        return containers.stream()
                .sorted(Comparator.comparingInt(figure).reversed().thenComparing(ContainerPlan::name))
                .limit(5)
                .map(it -> it.name() + " " + figure.applyAsInt(it) + unit)
                .collect(Collectors.joining(", "));
    }
}
