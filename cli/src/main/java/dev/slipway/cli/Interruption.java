package dev.slipway.cli;

/** Whether this command is being ended from outside, by Ctrl-C for instance: what then goes wrong only follows from that. */
final class Interruption {
    private static volatile boolean begun;

    private Interruption() {}

    static void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> begun = true, "interruption"));
    }

    static boolean begun() {
        return begun;
    }
}
