package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;

/** The reference of a container image: {@code registry/name:tag@digest}. */
public final class ImageReference {
    private ImageReference() {}

    /** Complies when a digest or a tag other than {@code latest} says which image is meant. */
    public static Verdict pinned(PropertyView image) {
        return image.must("an image with a version tag or a digest, not latest", ImageReference::isPinned);
    }

    /** What the rule on pinned images says of itself on every target. */
    public static RuleInfo.Builder pinnedRule(String id, String title) {
        return RuleInfo.of(id, title)
                .severity(Severity.MEDIUM)
                .why("With latest nobody knows what runs, and a rollback may start the same fault again.")
                .fix("Name the image by tag, better by digest: api:1.4.2 or api@sha256:….")
                .checks(Reference.GUIDES, "SEC-20", "CLP-POL-01", "CLV-POL-08", "SIG-POL-01");
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
