package dev.slipway.planner.vps;

import dev.slipway.model.App;
import dev.slipway.model.Cache;
import dev.slipway.model.Container;
import dev.slipway.model.Database;
import dev.slipway.model.Mount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * What all containers need of the host (CLP-SIZE-01, CLP-SIZE-02). What always runs is added up; of what runs by the clock or once, the
 * largest counts, since these run one at a time or nearly so.
 */
final class Capacity {
    /** Memory left to the operating system and Docker itself. */
    static final int SYSTEM_MIB = 256;

    /** Disk for the operating system, images, logs, metrics and swap. */
    static final int SYSTEM_GIB = 20;

    private static final int MIB_IN_GIB = 1024;

    /**
     * What containers may use together.
     *
     * @param milliCpu thousandths of a core
     * @param memoryMiB memory in MiB, without what the system itself needs
     * @param diskGiB disk in GiB, with what the system itself needs
     */
    record Need(int milliCpu, int memoryMiB, int diskGiB) {
        /** Whole cores of a host that carries it. */
        int cpus() {
            return (milliCpu + 999) / 1000;
        }

        /** Memory of a host that carries it. */
        int hostMemoryMiB() {
            return memoryMiB + SYSTEM_MIB;
        }
    }

    private Capacity() {}

    static Need need(App app, List<ContainerPlan> containers) {
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
        return new Need(milliCpu + largestMilliCpu, memory + largestMemory, disk(app));
    }

    /** A database lies there twice while its backup waits to be shipped or the drill restores it; an append-only file while it is rewritten. */
    private static int disk(App app) {
        int gib = SYSTEM_GIB;
        for (Database database : app.databases()) {
            gib += database.storageGiB() * 2;
        }
        for (Cache cache : app.caches()) {
            gib += (cache.maxMemoryMiB() * 2 + MIB_IN_GIB - 1) / MIB_IN_GIB;
        }
        Map<String, Integer> mounts = new HashMap<>();
        app.containers()
                .map(Container::mounts)
                .flatMap(List::stream)
                .forEach((Mount mount) -> mounts.merge(mount.name(), mount.sizeGiB(), Math::max));
        return gib + mounts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Faults when the containers do not fit; each names the key and the value that mend it, and the biggest consumers. */
    static List<String> faults(App app, List<ContainerPlan> containers, HostSize size) {
        Need need = need(app, containers);
        List<String> faults = new ArrayList<>();
        if (need.hostMemoryMiB() > size.memoryMiB()) {
            faults.add("host: expected containers of at most " + (size.memoryMiB() - SYSTEM_MIB)
                    + " MiB of memory, found " + need.memoryMiB() + " MiB; the biggest are "
                    + biggest(containers, it -> it.resources().memoryMiB(), " MiB")
                    + "; take a larger host by `pulumi config set slipway:hostMemoryGiB "
                    + (need.hostMemoryMiB() + MIB_IN_GIB - 1) / MIB_IN_GIB + "`, or give these less");
        }
        if (need.cpus() > size.cpus()) {
            faults.add("host: expected containers of at most " + size.cpus() + " cores, found "
                    + need.milliCpu() / 1000.0 + "; the biggest are "
                    + biggest(containers, it -> it.resources().milliCpu(), " thousandths of a core")
                    + "; take a larger host by `pulumi config set slipway:hostCpus " + need.cpus()
                    + "`, or give these less");
        }
        if (need.diskGiB() > size.diskGiB()) {
            faults.add("host: expected volumes and system on at most " + size.diskGiB() + " GiB of disk, found "
                    + need.diskGiB() + " GiB (a database counts twice, for its backups on their way); take a larger"
                    + " disk by `pulumi config set slipway:hostDiskGiB " + need.diskGiB() + "`, or less storage");
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
