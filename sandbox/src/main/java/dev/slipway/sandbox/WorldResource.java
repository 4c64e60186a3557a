package dev.slipway.sandbox;

import java.util.Map;

/**
 * A resource in a sandbox's world, as admin calls tell it; secrets appear as hashes only.
 *
 * @param type the type token
 * @param id what the service calls it
 * @param scope region, host or cluster
 * @param urn what Pulumi calls it
 * @param inputs what was asked for
 * @param outputs what the service answered
 */
public record WorldResource(
        String type, String id, String scope, String urn, Map<String, Object> inputs, Map<String, Object> outputs) {}
