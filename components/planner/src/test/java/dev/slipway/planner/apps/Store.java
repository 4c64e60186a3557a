package dev.slipway.planner.apps;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A database or cache, in words that all targets share.
 *
 * @param image image or engine with its version, such as {@code postgres:17.6-bookworm} or {@code postgres 17}
 * @param settings server settings by the server's own names, in the units of the target
 * @param poolSize connections that a pooler in front keeps, where there is one
 * @param clients who may open a connection
 * @param published whether anything outside the stack's own network reaches it
 * @param durable whether its data outlives it
 * @param copies servers that hold the data
 */
record Store(
        String image,
        int port,
        Map<String, String> settings,
        Optional<Integer> poolSize,
        Set<String> clients,
        boolean published,
        boolean durable,
        int copies) {}
