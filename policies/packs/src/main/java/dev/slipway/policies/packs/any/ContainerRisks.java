package dev.slipway.policies.packs.any;

/** Why containers are confined, in the words of every target's rule on the same thing. */
public final class ContainerRisks {
    /** Of a program that runs as root. */
    public static final String ROOT = "Root in the container is half way to root on the host.";

    /** Of a container that is not confined at all. */
    public static final String PRIVILEGED = "A privileged container owns the host that it runs on.";

    /** Of programs that may gain more rights than they were started with. */
    public static final String SETUID = "A program with the setuid bit makes root out of anybody.";

    /** Of the capabilities that nobody asked for. */
    public static final String CAPABILITIES =
            "The capabilities that containers get by default are enough to spoof packets and change owners.";

    /** Of a root file system that can be written to. */
    public static final String WRITABLE_ROOT = "Whoever breaks in can replace the program or leave tools behind.";

    private ContainerRisks() {}
}
