package dev.slipway.cli.graph.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The height of each item's middle. Every item wants to stand level with its neighbours; the order of its column and the least distances
 * hold. What comes nearest to all wishes of a column at once is found exactly, by pooling those that push each other.
 */
final class Heights {
    private static final int SWEEPS = 24;
    private static final double LANE_WEIGHT = 4;

    private final Net net;
    private final Map<Item, Double> middle = new LinkedHashMap<>();

    private Heights(Net net) {
        this.net = net;
    }

    static Map<Item, Double> of(Net net) {
        Heights heights = new Heights(net);
        net.columns().forEach(heights::stack);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            int count = net.columns().size();
            for (int step = 0; step < count; step++) {
                heights.settle(net.columns().get(sweep % 2 == 0 ? step : count - 1 - step));
            }
        }
        heights.lift();
        return heights.middle;
    }

    private void stack(List<Item> column) {
        double at = 0;
        for (int index = 0; index < column.size(); index++) {
            at += index == 0 ? 0 : column.get(index - 1).distanceTo(column.get(index));
            middle.put(column.get(index), at);
        }
        double half = at / 2;
        column.forEach(it -> middle.merge(it, -half, Double::sum));
    }

    private void settle(List<Item> column) {
        double[] least = new double[column.size()];
        List<Pool> pools = new ArrayList<>();
        for (int index = 0; index < column.size(); index++) {
            Item item = column.get(index);
            least[index] =
                    index == 0 ? 0 : least[index - 1] + column.get(index - 1).distanceTo(item);
            pools.add(new Pool(wish(item) - least[index], item.isLane() ? LANE_WEIGHT : 1, 1));
            while (pools.size() > 1 && pools.get(pools.size() - 2).at > pools.get(pools.size() - 1).at) {
                Pool last = pools.remove(pools.size() - 1);
                pools.set(pools.size() - 1, pools.get(pools.size() - 1).with(last));
            }
        }
        int index = 0;
        for (Pool pool : pools) {
            for (int member = 0; member < pool.members; member++, index++) {
                middle.put(column.get(index), pool.at + least[index]);
            }
        }
    }

    /** Items that must move together. */
    private record Pool(double at, double weight, int members) {
        Pool with(Pool other) {
            double sum = weight + other.weight;
            return new Pool((at * weight + other.at * other.weight) / sum, sum, members + other.members);
        }
    }

    /** Where a neighbour stands; services outside stand below everything. */
    private double at(Item item) {
        Double known = middle.get(item);
        return known != null
                ? known
                : middle.values().stream().mapToDouble(it -> it).max().orElse(0);
    }

    private double wish(Item item) {
        return net.segments().stream()
                .filter(it -> it.to().equals(item) != it.from().equals(item))
                .mapToDouble(it -> it.to().equals(item) ? at(it.from()) + rowShift(it) : at(it.to()) - rowShift(it))
                .average()
                .orElse(at(item));
    }

    private static double rowShift(Segment segment) {
        return segment.row()
                .flatMap(row -> segment.from().node().map(it -> Shape.rowMiddle(it, row) - Shape.height(it) / 2.0))
                .orElse(0.0);
    }

    /** Moves all so that the highest top is at 0. */
    private void lift() {
        double top = middle.entrySet().stream()
                .mapToDouble(it -> it.getValue() - it.getKey().height() / 2.0)
                .min()
                .orElse(0);
        middle.replaceAll((item, at) -> (double) Math.round(at - top));
    }
}
