package dev.slipway.planner.kubernetes;

import dev.slipway.model.Environment;
import java.util.List;

/**
 * The nodes that carry the namespace's pods at their most replicas; for whoever orders them, since the stack makes none. In prod one of them may
 * be lost, and what is left still carries everything.
 *
 * @param nodes how many, in prod at least three, so that replicas keep apart over zones
 * @param cpus cores of each
 * @param memoryGiB memory of each, in prod from 8, in dev from 4 (CLV-SIZE-01, ALX-SIZE-01)
 */
public record NodePool(int nodes, int cpus, int memoryGiB) {
    /** Sizes that every cloud offers, the smallest first. */
    private static final List<NodePool> SIZES = List.of(
            new NodePool(1, 2, 4),
            new NodePool(1, 2, 8),
            new NodePool(1, 4, 16),
            new NodePool(1, 8, 32),
            new NodePool(1, 16, 64));

    /** Nodes beyond which larger ones are the better answer. */
    private static final int MANY = 6;

    /** Share of a node, in percent, that is left to pods beside kubelet, network plugin and the system. */
    private static final int ROOM = 75;

    /**
     * What pods ask for.
     *
     * @param milliCpu all requests together, in thousandths of a core
     * @param memoryMiB all requests together, in MiB
     * @param largestMilliCpu the largest pod's
     * @param largestMemoryMiB the largest pod's
     */
    record Need(long milliCpu, long memoryMiB, long largestMilliCpu, long largestMemoryMiB) {}

    /** The smallest nodes that carry a need; the largest there are, in any number, where it takes many. */
    static NodePool carrying(Need need, Environment environment) {
        boolean prod = environment == Environment.PROD;
        List<NodePool> sizes = prod ? SIZES.subList(1, SIZES.size()) : SIZES;
        for (NodePool size : sizes) {
            NodePool pool = size.times(need, prod);
            if (size.holds(need) && pool.nodes <= MANY) {
                return pool;
            }
        }
        return sizes.get(sizes.size() - 1).times(need, prod);
    }

    private NodePool times(Need need, boolean prod) {
        long carrying =
                Math.max(ceiling(need.milliCpu, milliCpuForPods()), ceiling(need.memoryMiB, memoryMiBForPods()));
        int number = Math.toIntExact(Math.max(carrying, 1));
        return new NodePool(prod ? Math.max(number + 1, 3) : number, cpus, memoryGiB);
    }

    private boolean holds(Need need) {
        return need.largestMilliCpu <= milliCpuForPods() && need.largestMemoryMiB <= memoryMiBForPods();
    }

    long milliCpuForPods() {
        return cpus * 1000L * ROOM / 100;
    }

    long memoryMiBForPods() {
        return memoryGiB * 1024L * ROOM / 100;
    }

    private static long ceiling(long amount, long each) {
        return (amount + each - 1) / each;
    }

    /** As a person says it. */
    @Override
    public String toString() {
        return (nodes == 1 ? "one node" : nodes + " nodes") + " of " + cpus + " cores and " + memoryGiB
                + " GiB of memory";
    }
}
