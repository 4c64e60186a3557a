package dev.slipway.cli.command.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.cli.CliException;
import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.sandbox.fault.FaultRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway sandbox faults}: makes calls of the engine go wrong. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description = "Makes coming calls go wrong, to see how a launch bears it.",
        footer = {
            "",
            "A rule is a JSON object: op (create, update, delete, read, *), type (a token",
            "or *), nth (first call, from 1), times, action (throttle, fail, hang, partial,",
            "kill, kill-after), seconds, message.",
            "",
            "Example:",
            "  slipway sandbox faults '{\"op\":\"create\",\"nth\":5,\"action\":\"throttle\"}'"
        })
final class SandboxFaultsCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "RULE", description = "Rules; they replace those in force.")
    List<String> rules = new ArrayList<>();

    @Option(names = "--none", description = "Let all calls go well again.")
    boolean none;

    @Override
    public Integer call() {
        if (none == !rules.isEmpty()) {
            throw CliException.usage(
                    "slipway sandbox faults", "either rules or --none", none ? "both" : "neither", "see --help");
        }
        List<FaultRule> parsed = rules.stream().map(SandboxFaultsCommand::rule).toList();
        RunningSandbox.ask(client -> {
            client.faults(parsed);
            return parsed;
        });
        Console.forPeople().print(parsed.isEmpty() ? "no faults" : parsed.size() + " fault rule(s) in force");
        return ExitCode.OK;
    }

    private static FaultRule rule(String json) {
        try {
            return FaultRule.of(new ObjectMapper().readValue(json, new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw CliException.usage(
                    "fault rule " + json, "a JSON object as --help describes it", String.valueOf(e.getMessage()), "");
        }
    }
}
