package dev.slipway.cli.graph.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of items within their columns that makes lines cross least: sweeps to and fro, each column ordered by the mean place of its
 * neighbours, then neighbours swapped where that helps. The best order seen is kept.
 */
final class Ordering {
    private static final int SWEEPS = 12;

    private final Net net;
    private List<List<Item>> best = List.of();
    private long fewest = Long.MAX_VALUE;

    private Ordering(Net net) {
        this.net = net;
    }

    /** Orders the columns of the net in place. */
    static void apply(Net net) {
        Ordering ordering = new Ordering(net);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            ordering.sweep(sweep % 2 == 0);
            ordering.swapNeighbours();
            ordering.keepIfBetter();
        }
        for (int column = 0; column < net.columns().size(); column++) {
            net.columns().set(column, new ArrayList<>(ordering.best.get(column)));
        }
        ordering.orderOutside();
    }

    private void sweep(boolean forward) {
        int count = net.columns().size();
        for (int step = 0; step < count; step++) {
            int column = forward ? step : count - 1 - step;
            Map<Item, Double> means = new HashMap<>();
            List<Item> items = net.columns().get(column);
            for (Item item : items) {
                means.put(item, mean(item, forward, items.indexOf(item)));
            }
            items.sort(Comparator.comparing(net::leadsOutside).thenComparingDouble(means::get));
        }
    }

    private double mean(Item item, boolean forward, int fallback) {
        return net.segments().stream()
                .filter(it -> forward ? it.to().equals(item) : it.from().equals(item))
                .mapToDouble(it -> forward ? place(it.from()) + rowShare(it) : place(it.to()))
                .average()
                .orElse(fallback);
    }

    private double place(Item item) {
        int outside = net.outside().indexOf(item);
        List<Item> column = net.columns().get(item.column());
        return outside >= 0 ? column.size() + outside : column.indexOf(item);
    }

    private static double rowShare(Segment segment) {
        int rows = segment.from().node().map(it -> it.rows().size()).orElse(0);
        return segment.row().map(it -> (it + 0.5) / rows - 0.5).orElse(0.0);
    }

    private void swapNeighbours() {
        boolean better = true;
        for (int round = 0; better && round < SWEEPS; round++) {
            better = false;
            for (List<Item> column : net.columns()) {
                for (int index = 0; index + 1 < column.size(); index++) {
                    better |= swapIfBetter(column, index);
                }
            }
        }
    }

    private boolean swapIfBetter(List<Item> column, int index) {
        if (net.leadsOutside(column.get(index)) != net.leadsOutside(column.get(index + 1))) {
            return false;
        }
        long before = crossings();
        Collections.swap(column, index, index + 1);
        if (crossings() < before) {
            return true;
        }
        Collections.swap(column, index, index + 1);
        return false;
    }

    private void keepIfBetter() {
        long crossings = crossings();
        if (crossings < fewest) {
            fewest = crossings;
            best = net.columns().stream().map(List::copyOf).toList();
        }
    }

    /** Pairs of lines of different nets that cross between two columns. */
    private long crossings() {
        List<Segment> all = net.segments();
        double[] from = new double[all.size()];
        double[] to = new double[all.size()];
        for (int index = 0; index < all.size(); index++) {
            from[index] = place(all.get(index).from()) + rowShare(all.get(index));
            to[index] = place(all.get(index).to());
        }
        long count = 0;
        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                Segment a = all.get(one);
                Segment b = all.get(other);
                boolean together =
                        a.from().column() == b.from().column() && !a.net().equals(b.net());
                if (together && (from[one] - from[other]) * (to[one] - to[other]) < 0) {
                    count++;
                }
            }
        }
        return count;
    }

    private void orderOutside() {
        Map<Item, Double> means = new HashMap<>();
        net.outside().forEach(it -> means.put(it, -mean(it, true, 0)));
        net.outside().sort(Comparator.comparingDouble(means::get));
    }
}
