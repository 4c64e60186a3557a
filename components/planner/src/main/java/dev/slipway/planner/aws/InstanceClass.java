package dev.slipway.planner.aws;

import java.util.List;
import java.util.Optional;

/**
 * An instance class of a managed service.
 *
 * @param name such as {@code db.t4g.small}
 * @param cores virtual CPUs
 * @param memoryMiB memory in MiB
 * @param monthlyUsd on-demand price in us-east-1 for 730 hours, rounded up (AWS price lists, 2025)
 */
record InstanceClass(String name, int cores, int memoryMiB, int monthlyUsd) {
    /** The smallest class from a floor on that gives at least so much; the largest when none does. */
    static Optional<InstanceClass> fitting(List<InstanceClass> table, String floor, int milliCpu, int memoryMiB) {
        boolean reached = false;
        for (InstanceClass candidate : table) {
            reached |= candidate.name.equals(floor);
            if (reached && candidate.cores * 1000 >= milliCpu && candidate.memoryMiB >= memoryMiB) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The class of that name. */
    static Optional<InstanceClass> named(List<InstanceClass> table, String name) {
        return table.stream().filter(it -> it.name.equals(name)).findFirst();
    }
}
