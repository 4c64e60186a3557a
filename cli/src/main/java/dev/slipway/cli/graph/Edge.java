package dev.slipway.cli.graph;

import java.util.Optional;

/**
 * A path from one part to another.
 *
 * @param from id of the part that opens the connection
 * @param row which of its rows, where it has rows
 */
public record Edge(String from, Optional<Integer> row, String to, EdgeKind kind) {}
