package dev.slipway.sandbox.world;

import dev.slipway.sandbox.value.Props;
import java.util.Map;

/**
 * One resource that exists.
 *
 * @param token the type token, such as {@code aws:ec2/subnet:Subnet}
 * @param id what the service calls it
 * @param urn what Pulumi calls it
 * @param scope where it lives: a region, a Docker host, a cluster
 * @param created its place in the order of creations
 * @param generation how many resources of this URN came before it
 * @param inputs what was asked for; secrets sealed in the file
 * @param outputs what the service answered; secrets sealed in the file
 */
public record Stored(
        String token,
        String id,
        String urn,
        String scope,
        long created,
        int generation,
        Map<String, Object> inputs,
        Map<String, Object> outputs) {

    /** A reading view of the inputs. */
    public Props in() {
        return Props.of(inputs);
    }

    /** A reading view of the outputs. */
    public Props out() {
        return Props.of(outputs);
    }

    /** The provider package: aws, kubernetes or docker. */
    public String pack() {
        return token.substring(0, token.indexOf(':'));
    }

    /** The same resource with other properties. */
    public Stored with(Map<String, Object> newInputs, Map<String, Object> newOutputs) {
        return new Stored(token, id, urn, scope, created, generation, newInputs, newOutputs);
    }
}
