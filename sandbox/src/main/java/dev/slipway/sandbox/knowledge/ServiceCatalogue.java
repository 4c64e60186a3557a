package dev.slipway.sandbox.knowledge;

import java.util.List;

/**
 * The types of one service. The class is called {@code Catalogue} in the package {@code knowledge.<provider>.<service>}, where
 * {@link KnowledgeIndex} finds it by the type token alone, so that a new service touches no file outside of its folder.
 */
@FunctionalInterface
public interface ServiceCatalogue {
    /** What is known of each type. */
    List<Knowledge> types();
}
