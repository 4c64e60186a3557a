package dev.slipway.cli.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A hash of all that decides what the program asks for. An update that ended well leaves it behind; while it is the same, a preview without
 * resource changes means that nothing else (an output, say) changes either, and the second run of the engine can be spared.
 */
public record Fingerprint(Path record, String hash) {
    /** The fingerprint of a stack, made of the given files' content and dates. */
    public static Fingerprint of(Path folder, String stack, List<Path> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                if (Files.exists(file)) {
                    digest.update(Files.readAllBytes(file));
                    digest.update(Files.getLastModifiedTime(file).toString().getBytes(StandardCharsets.UTF_8));
                }
            }
            return new Fingerprint(
                    folder.resolve(stack + ".done"), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether the last update that ended well had the same. */
    public boolean isThatOfTheLastUpdate() {
        return Home.read(record).equals(hash);
    }

    /** Forgets it: the stack is no longer what any program asks for. */
    public void forget() {
        try {
            Files.deleteIfExists(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves it behind for the next command. */
    public void leave() {
        PrivateFile.write(record, hash);
    }
}
