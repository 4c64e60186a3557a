package dev.slipway.model;

import java.util.List;

/** How a probe asks a container whether it is well. */
public sealed interface ProbeCheck {
    /**
     * A GET request that must answer with 200 to 399.
     *
     * @param path absolute path
     * @param port container port
     */
    record Http(String path, int port) implements ProbeCheck {}

    /** A command inside the container that must end with exit code 0. */
    record Exec(List<String> command) implements ProbeCheck {
        public Exec {
            command = List.copyOf(command);
        }
    }

    /** A TCP connection that must open. */
    record Tcp(int port) implements ProbeCheck {}
}
