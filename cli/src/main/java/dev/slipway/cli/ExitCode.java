package dev.slipway.cli;

/** Exit codes of every command. */
public final class ExitCode {
    /** All went well. */
    public static final int OK = 0;
    /** The work failed, or a policy that enforces was violated. */
    public static final int FAILURE = 1;
    /** The command was called wrongly. */
    public static final int USAGE = 2;

    private ExitCode() {}
}
