package dev.slipway.planner.kubernetes;

import dev.slipway.model.Environment;
import dev.slipway.model.Resources;

/**
 * Turns the limits of the app file into requests and limits.
 *
 * <pre>
 *                 CPU request      memory request
 * prod, data      half the limit   the limit      a database is never evicted for memory it was promised
 * prod, scaled    the limit        the limit      so that 70 percent of the request is 70 percent of the limit
 * prod, other     half the limit   half           500m of 1000m, 512Mi of 1Gi (SIG-SIZE-01)
 * dev             a tenth          half           many idle stacks fit one small cluster
 * </pre>
 */
final class Sizing {
    private final Environment environment;

    Sizing(Environment environment) {
        this.environment = environment;
    }

    /** For a component that answers requests or takes jobs; scaled ones request all they may use. */
    ResourcesPlan stateless(Resources limits, boolean scaled) {
        int cpu = scaled ? limits.milliCpu() : cpuRequest(limits);
        int memory = scaled ? limits.memoryMiB() : Math.max(limits.memoryMiB() / 2, 16);
        return plan(cpu, limits.milliCpu(), memory, limits.memoryMiB());
    }

    /** For a component that holds data. */
    ResourcesPlan data(Resources limits) {
        int memory = environment == Environment.PROD ? limits.memoryMiB() : Math.max(limits.memoryMiB() / 2, 16);
        return plan(cpuRequest(limits), limits.milliCpu(), memory, limits.memoryMiB());
    }

    /** For a small helper of ours, the same in every environment. */
    static ResourcesPlan helper(int milliCpu, int memoryMiB) {
        return plan(Math.max(milliCpu / 10, 10), milliCpu, Math.max(memoryMiB / 2, 16), memoryMiB);
    }

    private int cpuRequest(Resources limits) {
        return Math.max(limits.milliCpu() / (environment == Environment.PROD ? 2 : 10), 10);
    }

    private static ResourcesPlan plan(int cpuRequest, int cpuLimit, int memoryRequest, int memoryLimit) {
        return new ResourcesPlan(cpuRequest + "m", cpuLimit + "m", memoryRequest + "Mi", memoryLimit + "Mi");
    }
}
