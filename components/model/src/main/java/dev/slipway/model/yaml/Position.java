package dev.slipway.model.yaml;

/**
 * A place in a file.
 *
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1
 */
record Position(int line, int column) {
    static final Position FILE = new Position(0, 0);
}
