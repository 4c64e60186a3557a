package dev.slipway.model.yaml;

import dev.slipway.model.Resources;

/** Reads what one replica may use. */
final class SizeReader {
    private SizeReader() {}

    /** Keys that are left out keep the value of the place where the size stands. */
    static Resources read(Fields fields, Resources otherwise) {
        return new Resources(
                fields.integer("cpu").orElse(otherwise.milliCpu()),
                fields.mebibytes("memory").orElse(otherwise.memoryMiB()));
    }
}
