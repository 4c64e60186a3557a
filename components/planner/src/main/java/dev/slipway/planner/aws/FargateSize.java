package dev.slipway.planner.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A task size that Fargate offers (AWS, "Task CPU and memory" in the ECS developer guide).
 *
 * @param cpu CPU units, 1024 for a core
 * @param memoryMiB memory in MiB
 */
record FargateSize(int cpu, int memoryMiB) {
    /** The largest size offered. */
    static final FargateSize LARGEST = new FargateSize(16384, 122_880);

    private static final List<FargateSize> GRID = grid();

    /** All sizes, smaller CPU first, then smaller memory. */
    static List<FargateSize> all() {
        return GRID;
    }

    /** The smallest size that gives at least so much, if one does. */
    static Optional<FargateSize> fitting(int milliCpu, int memoryMiB) {
        int units = (int) Math.ceil(milliCpu * 1024 / 1000.0);
        return GRID.stream()
                .filter(size -> size.cpu >= units && size.memoryMiB >= memoryMiB)
                .findFirst();
    }

    private static List<FargateSize> grid() {
        List<FargateSize> sizes = new ArrayList<>();
        for (int memory : new int[] {512, 1024, 2048}) {
            sizes.add(new FargateSize(256, memory));
        }
        add(sizes, 512, 1, 4, 1);
        add(sizes, 1024, 2, 8, 1);
        add(sizes, 2048, 4, 16, 1);
        add(sizes, 4096, 8, 30, 1);
        add(sizes, 8192, 16, 60, 4);
        add(sizes, 16384, 32, 120, 8);
        return List.copyOf(sizes);
    }

    private static void add(List<FargateSize> sizes, int cpu, int fromGiB, int toGiB, int stepGiB) {
        for (int memory = fromGiB; memory <= toGiB; memory += stepGiB) {
            sizes.add(new FargateSize(cpu, memory * 1024));
        }
    }
}
