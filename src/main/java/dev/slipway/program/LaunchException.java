package dev.slipway.program;

import com.pulumi.exceptions.RunException;
import java.util.List;

/**
 * A stack cannot be launched as it is described. A {@link RunException}, so that the engine shows the message alone and no stack trace.
 */
public final class LaunchException extends RunException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    LaunchException(String stackName, List<String> faults) {
        super(message(stackName, faults));
        this.faults = List.copyOf(faults);
    }

    /** Every fault of configuration, app file, secrets and plan, ready to be shown. */
    public List<String> faults() {
        return faults;
    }

    private static String message(String stackName, List<String> faults) {
        String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
        return "Stack " + stackName + " cannot be launched: " + count + "; nothing was touched.\n\n"
                + String.join("\n\n", faults) + "\n";
    }
}
