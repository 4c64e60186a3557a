package dev.slipway.sandbox.provider;

import dev.slipway.sandbox.value.PropertyPath;

/** One property that changes. */
record Difference(PropertyPath path, Kind kind) {
    enum Kind {
        ADD,
        DELETE,
        UPDATE
    }
}
