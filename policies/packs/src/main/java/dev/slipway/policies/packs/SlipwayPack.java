package dev.slipway.policies.packs;

import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.RuleFinder;
import dev.slipway.policies.sdk.settings.ControlFile;
import dev.slipway.policies.sdk.settings.PackFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.BiFunction;

/** The pack of all rules, with the levels and selections of {@code slipway-pack.yaml} and the guides' checklists. */
public final class SlipwayPack {
    private SlipwayPack() {}

    /** Makes the pack. */
    public static PolicyPack create() {
        return new PolicyPack(
                "slipway",
                "0.1.0",
                "The deployment guides' checklists, CIS, AWS FSBP and Pod Security as rules",
                RuleFinder.below(SlipwayPack.class.getPackageName(), SlipwayPack.class.getClassLoader()),
                read("slipway-pack.yaml", PackFile::read),
                read("controls.yaml", ControlFile::read));
    }

    private static <T> T read(String name, BiFunction<String, InputStream, T> reader) {
        try (InputStream yaml = SlipwayPack.class.getResourceAsStream(name)) {
            if (yaml == null) {
                throw new IllegalStateException(name + " is missing beside " + SlipwayPack.class.getName());
            }
            return reader.apply(name, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
