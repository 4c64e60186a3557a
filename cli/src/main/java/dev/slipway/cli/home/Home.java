package dev.slipway.cli.home;

import dev.slipway.cli.CliException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** One checkout's folder in the cache: the sandbox's world and all stacks launched into it. Throw it away to start anew. */
public record Home(Path folder) {
    /** What helps when the file with the passphrase is gone or another one. */
    public static final String MEND_PASSPHRASE =
            "put it back from a backup, or forget the stacks with ./slipway sandbox reset --stacks";

    private static final int PASSPHRASE_BYTES = 32;

    /**
     * The home of the checkout: named after a hash of its path, so that two checkouts share a world only when they are told to. A pipeline
     * tells the base branch and the request, and so the request is compared with what the base branch launched.
     */
    public static Home of(Install install) {
        return new Home(install.home().orElseGet(() -> install.cache()
                .resolve("home-" + hash(install.root().toString()))));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The file backend's folder; made when missing, since Pulumi refuses one that is not there. */
    public Path backend() {
        Path backend = folder.resolve("backend");
        PrivateFile.folders(backend);
        return backend;
    }

    /**
     * The file backend as Pulumi wants it named. Without metadata: those go into a second file beside each, which is not written atomically,
     * and a kill at that moment leaves a stack that no command can read any more.
     */
    public String backendUrl() {
        return "file://" + backend() + "?metadata=skip";
    }

    /** The folder that the engine takes for the project: it holds Pulumi.yaml and the stacks' configuration. */
    public Path project() {
        return folder.resolve("project");
    }

    /** What the engine keeps for itself: selected stacks, plugins. */
    public Path engine() {
        Path engine = folder.resolve("engine");
        NoAutomaticLogs.in(engine);
        return engine;
    }

    /** The sandbox's folder: its world and the address of its daemon. */
    public Path sandbox() {
        return folder.resolve("sandbox");
    }

    /** Engine events and messages of the last runs. */
    public Path logs() {
        return folder.resolve("logs");
    }

    /** Who is at work on which stack. */
    public Path runs() {
        return folder.resolve("runs");
    }

    /** The file with the passphrase that encrypts the stacks' secrets; made at first use from 32 random bytes. */
    public Path passphrase() {
        Path file = folder.resolve("passphrase");
        if (!Files.exists(file)) {
            PrivateFile.folders(folder);
            // Of two first commands at once the second would replace what the first has encrypted with already.
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("passphrase.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid() && !Files.exists(file)) {
                    refuseToReplace(file);
                    PrivateFile.write(file, random());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + file, e);
            }
        }
        return file;
    }

    private static String random() {
        byte[] random = new byte[PASSPHRASE_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random) + "\n";
    }

    /** A new passphrase opens no old secret: where stacks hold some, going on would end in an engine that says "incorrect passphrase". */
    private void refuseToReplace(Path passphrase) {
        List<String> stacks = stacksWithSecrets();
        if (!stacks.isEmpty()) {
            throw CliException.failure(
                    passphrase.toString(),
                    "the passphrase that encrypts the secrets of " + String.join(", ", stacks),
                    "no such file",
                    MEND_PASSPHRASE);
        }
    }

    private List<String> stacksWithSecrets() {
        if (!Files.isDirectory(project())) {
            return List.of();
        }
        try (var files = Files.list(project())) {
            return files.filter(it -> read(it).contains("encryptionsalt:"))
                    .map(it -> it.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + project(), e);
        }
    }

    /** Text of a file, empty when there is none. */
    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
