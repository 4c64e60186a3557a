package dev.slipway.sandbox.provider;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.KnowledgeIndex;
import dev.slipway.sandbox.knowledge.Place;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.View;
import dev.slipway.sandbox.schema.ResourceSchema;
import dev.slipway.sandbox.schema.TypeCatalogue;
import dev.slipway.sandbox.value.Props;
import dev.slipway.sandbox.world.Stored;
import dev.slipway.sandbox.world.World;
import java.util.Map;
import java.util.Optional;

/** Puts resources into the world that no stack owns: a hosted zone, a network, a cluster's object that was there before. */
public final class Seeding {
    private Seeding() {}

    /**
     * Adds a resource as if somebody had made it by hand.
     *
     * @throws IllegalArgumentException if the SDKs at hand have no such type
     */
    public static Stored add(World world, String token, Place place, Map<String, Object> inputs) {
        Optional<ResourceSchema> schema = new TypeCatalogue().find(token);
        Optional<Knowledge> knowledge = KnowledgeIndex.find(token);
        if (schema.isEmpty()) {
            throw new IllegalArgumentException("The Pulumi SDKs at hand have no type '" + token + "'");
        }
        String name = Props.of(inputs).text("name", "resource-" + world.all().size());
        String urn = "urn:pulumi:outside::outside::" + token + "::" + name;
        View view = new View(place, world.all(), urn, false);
        Subject bare = new Subject(token, urn, 0, place, Props.of(inputs), Props.of(Map.of()), Optional.empty(), view);
        String id = knowledge.map(k -> k.id(bare)).orElse(name);
        Subject subject =
                new Subject(token, urn, 0, place, Props.of(inputs), Props.of(Map.of()), Optional.of(id), view);
        Map<String, Object> outputs = Outputs.of(subject, schema, knowledge);
        return world.put(new Stored(
                token, id, urn, Subjects.scope(knowledge, place), 0, 0, Outputs.hidden(inputs, knowledge), outputs));
    }
}
