package dev.slipway.cli.command;

import dev.slipway.cli.Console;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code slipway version}: what to name in a bug report. */
@Command(name = "version", mixinStandardHelpOptions = true, description = "Prints the versions of Slipway and Java.")
final class VersionCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Console.forPeople().print(text());
        return 0;
    }

    static String text() {
        String version = Optional.ofNullable(VersionCommand.class.getPackage().getImplementationVersion())
                .orElse("development");
        return "slipway " + version + " on Java " + Runtime.version();
    }

    /** Serves --version. */
    static final class Provider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {text()};
        }
    }
}
