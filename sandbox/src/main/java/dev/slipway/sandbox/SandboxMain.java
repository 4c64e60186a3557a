package dev.slipway.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.slipway.sandbox.daemon.Daemon;
import dev.slipway.sandbox.daemon.Home;
import dev.slipway.sandbox.fault.FaultRule;
import dev.slipway.sandbox.value.Values;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The sandbox's own command line; Slipway's CLI offers the same under {@code slipway sandbox}. */
public final class SandboxMain {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String USAGE =
            """
            usage: sandbox COMMAND --home DIR [options]
              serve   [--port 0] [--idle-timeout 15m]        run until stopped, or idle for so long
              list                                           what exists: type, id, place
              show    --urn URN | --id ID                    one resource, secrets as hashes
              tamper  --urn URN | --id ID --set PATH=VALUE…   change it behind Pulumi's back
              tamper  --urn URN | --id ID --delete            delete it behind Pulumi's back
              add     --type TOKEN --set PATH=VALUE… [--config KEY=VALUE…]   a resource that no stack owns
              faults  --rules FILE | --none                  make calls go wrong (docs/sandbox.md)
              reset                                          forget everything
              stop                                           end the running sandbox""";

    private SandboxMain() {}

    /** Runs one command and exits: 0 done, 1 it could not be done, 2 wrong usage, 3 another sandbox runs in this home. */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            Arguments given = Arguments.parse(args);
            Home home =
                    new Home(Path.of(given.one("home").orElseThrow(() -> new UsageException("--home DIR is missing")))
                            .toAbsolutePath());
            if (given.command().equals("serve")) {
                int port = Integer.parseInt(given.one("port").orElse("0"));
                return Daemon.serve(
                        home, port, duration(given.one("idle-timeout").orElse("15m")), out, err);
            }
            try (SandboxClient client = SandboxClient.find(home.folder())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "No sandbox runs in " + home.folder() + ". Start one with 'serve'."))) {
                return ask(given, client, out);
            }
        } catch (UsageException | NumberFormatException e) {
            err.println(e.getMessage() + "\n" + USAGE);
            return 2;
        } catch (SandboxUnavailable e) {
            err.println("The sandbox did not answer: " + e.getMessage());
            return 1;
        } catch (IOException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static int ask(Arguments given, SandboxClient client, PrintStream out) throws IOException {
        switch (given.command()) {
            case "list" -> client.list().forEach(r -> out.println(r.type() + "  " + r.id() + "  " + r.scope()));
            case "show" ->
                out.println(JSON.writeValueAsString(client.show(given.resource())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "No resource has the URN or id '" + given.resource() + "'"))));
            case "tamper" -> {
                if (given.flags().contains("delete")) {
                    client.delete(given.resource());
                } else {
                    client.tamper(given.resource(), given.pairs("set"));
                }
            }
            case "add" ->
                out.println(client.add(
                        given.one("type").orElseThrow(() -> new UsageException("--type TOKEN is missing")),
                        given.pairs("set"),
                        given.pairs("config")));
            case "faults" -> client.faults(rules(given));
            case "reset" -> client.reset();
            case "stop" -> {
                return client.stop(Duration.ofSeconds(10)) ? 0 : 1;
            }
            default -> throw new UsageException("There is no command '" + given.command() + "'");
        }
        return 0;
    }

    private static List<FaultRule> rules(Arguments given) throws IOException {
        if (given.flags().contains("none")) {
            return List.of();
        }
        String file = given.one("rules").orElseThrow(() -> new UsageException("--rules FILE or --none is missing"));
        return Values.list(JSON.readValue(Files.readString(Path.of(file)), Object.class)).stream()
                .map(rule -> FaultRule.of(Values.map(rule)))
                .toList();
    }

    /** {@code 30s}, {@code 15m}, {@code 2h}. */
    static Duration duration(String text) {
        if (!text.matches("\\d+[smh]")) {
            throw new UsageException("The duration '" + text + "' is not of the form 30s, 15m or 2h");
        }
        return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    }

    private static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    private record Arguments(String command, Map<String, List<String>> values, List<String> flags) {
        private static final List<String> FLAGS = List.of("delete", "none");

        static Arguments parse(String[] args) {
            if (args.length == 0) {
                throw new UsageException("A command is missing");
            }
            Map<String, List<String>> values = new LinkedHashMap<>();
            List<String> flags = new ArrayList<>();
            for (int i = 1; i < args.length; i++) {
                if (!args[i].startsWith("--")) {
                    throw new UsageException("Cannot make sense of '" + args[i] + "'");
                }
                String name = args[i].substring(2);
                if (FLAGS.contains(name)) {
                    flags.add(name);
                } else if (i + 1 == args.length) {
                    throw new UsageException("--" + name + " has no value");
                } else {
                    values.computeIfAbsent(name, k -> new ArrayList<>()).add(args[++i]);
                }
            }
            return new Arguments(args[0], values, flags);
        }

        Optional<String> one(String name) {
            return values.getOrDefault(name, List.of()).stream().findFirst();
        }

        String resource() {
            return one("urn")
                    .or(() -> one("id"))
                    .orElseThrow(() -> new UsageException("--urn URN or --id ID is missing"));
        }

        /** {@code path=value}, where a value that reads as JSON is taken as such. */
        Map<String, Object> pairs(String name) {
            Map<String, Object> pairs = new LinkedHashMap<>();
            for (String pair : values.getOrDefault(name, List.of())) {
                int at = pair.indexOf('=');
                if (at < 1) {
                    throw new UsageException("--" + name + " " + pair + " is not of the form PATH=VALUE");
                }
                pairs.put(pair.substring(0, at), value(pair.substring(at + 1)));
            }
            return pairs;
        }

        private static Object value(String text) {
            try {
                Object read = JSON.readValue(text, Object.class);
                return read == null ? text : read;
            } catch (JsonProcessingException e) {
                return text;
            }
        }
    }
}
