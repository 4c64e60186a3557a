package dev.slipway.model.check;

import java.util.ArrayList;
import java.util.List;

/** Collects what the checks find. */
public final class Findings {
    private final List<Finding> all = new ArrayList<>();

    /** Something that stops the launch. */
    public void error(KeyPath path, String expected, String found, String fix) {
        all.add(new Finding(Level.ERROR, path, expected, found, fix));
    }

    /** Something worth telling. */
    public void warning(KeyPath path, String expected, String found, String fix) {
        all.add(new Finding(Level.WARNING, path, expected, found, fix));
    }

    /** Everything found so far, in order. */
    public List<Finding> all() {
        return List.copyOf(all);
    }
}
