package dev.slipway.sandbox.provider;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.KnowledgeIndex;
import dev.slipway.sandbox.knowledge.Place;
import java.util.Optional;

/**
 * Which resource the engine calls about, and by which connection.
 *
 * @param session the connection
 * @param token the resource's type
 * @param urn what Pulumi calls it
 */
record Call(Session session, String token, String urn) {
    /** The call that is answered at this moment. The type is the last of the types in a URN, as parents stand before it. */
    static Call now(String urn) {
        String types = urn.split("::", 4)[2];
        return new Call(Session.current(), types.substring(types.lastIndexOf('$') + 1), urn);
    }

    /** Where the resource lives. */
    Place place() {
        return session.place(token.substring(0, token.indexOf(':')));
    }

    /** What is known of its type. */
    Optional<Knowledge> knowledge() {
        return KnowledgeIndex.find(token);
    }

    /** The part of the world in which its id stands for it. */
    String scope() {
        return Subjects.scope(knowledge(), place());
    }

    /** Tells the engine's reader something. */
    void inform(String text) {
        session.log().info(urn, text);
    }

    /** Warns the engine's reader of something. */
    void warn(String text) {
        session.log().warn(urn, text);
    }
}
