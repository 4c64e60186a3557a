package dev.slipway.policies.packs;

import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.RuleFinder;
import dev.slipway.policies.sdk.settings.PackFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The pack of all rules, with the levels and selections of {@code slipway-pack.yaml}. */
public final class SlipwayPack {
    private static final String SETTINGS = "slipway-pack.yaml";

    private SlipwayPack() {}

    /** Makes the pack. */
    public static PolicyPack create() {
        try (InputStream yaml = SlipwayPack.class.getResourceAsStream(SETTINGS)) {
            if (yaml == null) {
                throw new IllegalStateException(SETTINGS + " is missing beside " + SlipwayPack.class.getName());
            }
            return new PolicyPack(
                    "slipway",
                    "0.1.0",
                    "The deployment guides' checklists, CIS, AWS FSBP and Pod Security as rules",
                    RuleFinder.below(SlipwayPack.class.getPackageName(), SlipwayPack.class.getClassLoader()),
                    PackFile.read(SETTINGS, yaml),
                    List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + SETTINGS, e);
        }
    }
}
