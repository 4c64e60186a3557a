package dev.slipway.program.runtime;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

/**
 * Adds the libraries beside the program's jar to its class path when the jar is run. The jar's manifest names only those that Pulumi's
 * plugin discovery needs: discovery then scans four jars instead of seventy, and finds no plugin to fetch before a resource asks for it, so
 * that no one downloads the AWS plugin to launch on a VPS (docs/decisions/0061).
 */
public final class LibraryAgent {
    private LibraryAgent() {}

    /** Called by the JVM before {@code main}, as the manifest's Launcher-Agent-Class asks. */
    public static void agentmain(String arguments, Instrumentation instrumentation) throws IOException {
        for (Path library : libraries()) {
            instrumentation.appendToSystemClassLoaderSearch(new JarFile(library.toFile()));
        }
        // Java 24 and later print eight lines about gRPC's use of memory and of a library of its own, which people
        // would read as faults.
        System.setProperty("sun.misc.unsafe.memory.access", "allow");
        System.setProperty("io.grpc.netty.shaded.io.netty.transport.noNative", "true");
    }

    private static List<Path> libraries() throws IOException {
        try (var files = Files.list(jar().resolveSibling("lib"))) {
            return files.filter(it -> it.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static Path jar() throws IOException {
        try {
            return new File(LibraryAgent.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toPath();
        } catch (URISyntaxException e) {
            throw new IOException("the program's jar has no plain path", e);
        }
    }
}
