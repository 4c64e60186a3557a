package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Verdict;

/** The reference of a container image: {@code registry/name:tag@digest}. */
public final class ImageReference {
    private ImageReference() {}

    /** Complies when a digest or a tag other than {@code latest} says which image is meant. */
    public static Verdict pinned(PropertyView image) {
        return image.must("an image with a version tag or a digest, not latest", ImageReference::isPinned);
    }

    static boolean isPinned(String reference) {
        if (reference.contains("@sha256:") || reference.startsWith("sha256:")) {
            return true;
        }
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        int colon = name.indexOf(':');
        return colon >= 0
                && colon < name.length() - 1
                && !name.substring(colon + 1).equals("latest");
    }
}
