package dev.slipway.planner.vps;

import dev.slipway.model.Environment;

/**
 * Size of a host. The sum of all containers' limits must fit.
 *
 * @param cpus cores
 * @param memoryMiB memory
 * @param diskGiB disk
 */
public record HostSize(int cpus, int memoryMiB, int diskGiB) {
    /** The guide's starter host: 2 cores, 4 GB, 80 GB, about 12 US dollars a month (CLP-SIZE-01). */
    public static final HostSize STARTER = new HostSize(2, 4096, 80);

    /** The guide's production host: 4 cores, 8 GB, 160 GB, about 24 US dollars a month (CLP-SIZE-02). */
    public static final HostSize PRODUCTION = new HostSize(4, 8192, 160);

    /** The guide's size for an environment. */
    public static HostSize of(Environment environment) {
        return environment == Environment.PROD ? PRODUCTION : STARTER;
    }

    /**
     * The smallest size that carries a need, never below the guide's for the environment. Cores, memory and disk each grow in the steps
     * that hosting companies offer: twice, three times, four times, six times the guide's figure and so on.
     */
    static HostSize carrying(Capacity.Need need, Environment environment) {
        HostSize least = of(environment);
        return new HostSize(
                step(least.cpus, need.cpus()),
                step(least.memoryMiB, need.hostMemoryMiB()),
                step(least.diskGiB, need.diskGiB()));
    }

    private static int step(int least, int need) {
        int size = least;
        while (size < need) {
            boolean halfway = size > least && size * 3 / 2 >= need;
            size = halfway ? size * 3 / 2 : size * 2;
        }
        return size;
    }

    /** What such a host costs in a month, in US dollars, by the guide's two figures: 6 for each core (CLP-COST-01). */
    public int monthlyUsd() {
        return Math.max(5, Math.max(6 * cpus, 3 * memoryMiB / 1024));
    }

    /** As a person says it. */
    @Override
    public String toString() {
        return cpus + " cores, " + memoryMiB / 1024 + " GiB of memory and " + diskGiB + " GiB of disk";
    }
}
