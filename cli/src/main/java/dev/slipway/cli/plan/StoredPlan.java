package dev.slipway.cli.plan;

import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.PrivateFile;
import dev.slipway.cli.launch.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The plan that a stack was last brought up with, kept to say what a change costs. */
public final class StoredPlan {
    private final Path file;
    private final Launch launch;

    public StoredPlan(Home home, Launch launch) {
        this.file = home.runs().resolve(launch.stack() + ".plan.json");
        this.launch = launch;
    }

    /** The plan of the last up that ended well. */
    public Optional<StackPlan> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(StackPlan.read(launch.target(), file, Files.readString(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the plan. */
    public void write(StackPlan plan) {
        PrivateFile.write(file, plan.json());
    }

    /** Forgets it: nothing is launched any more. */
    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
