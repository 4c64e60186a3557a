package dev.slipway.program.config;

/**
 * One thing wrong with a stack's configuration.
 *
 * @param key full key, such as {@code slipway:target}
 * @param expected what a value looks like
 * @param found what is there, never the value of a secret
 * @param mend the command or edit that puts it right
 */
public record ConfigFault(String key, String expected, String found, String mend) {

    /** The fault as four lines that name the stack's file. */
    public String render(String stackName) {
        return key + " in Pulumi." + stackName + ".yaml"
                + "\n    expected: " + expected
                + "\n    found:    " + found
                + "\n    to mend:  " + mend;
    }
}
