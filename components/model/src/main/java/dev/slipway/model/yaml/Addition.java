package dev.slipway.model.yaml;

import dev.slipway.model.check.KeyPath;
import java.util.List;

/**
 * A named thing that an environment or a profile describes and the base of the file does not: a new one, or more often a slip in a name.
 *
 * @param at where its name stands
 * @param path where it stands in the app
 * @param layer who describes it, such as {@code environments.prod}
 * @param known names that the base has there
 * @param misspelt whether the base has a key that is a slip for the section, which is told by itself
 */
record Addition(Position at, KeyPath path, String layer, List<String> known, boolean misspelt) {
    Addition {
        known = List.copyOf(known);
    }

    /** The last part of the path. */
    String name() {
        return path.segments().get(path.segments().size() - 1);
    }

    /** The section, such as {@code services}. */
    String section() {
        return path.segments().get(0);
    }
}
