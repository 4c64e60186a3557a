package dev.slipway.planner.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Prometheus's and Alertmanager's own tools say about their files.
 *
 * @param directory where the files are written for them
 */
public record Promtool(Path directory) {
    private static final String RULES = "alerts.yml";

    /**
     * The configuration is accepted together with its rules. Gives what was printed.
     *
     * @param rulesFolder where the configuration looks for the rules in its container
     */
    public String acceptsConfiguration(String configuration, String rules, String rulesFolder) {
        write(RULES, rules);
        write("prometheus.yml", configuration.replace(rulesFolder, directory.toString()));
        return promtool().accepts(directory, "check", "config", "prometheus.yml");
    }

    /** Rules are accepted. Gives what was printed. */
    public String acceptsRules(String rules) {
        write(RULES, rules);
        return promtool().accepts(directory, "check", "rules", RULES);
    }

    /** Alertmanager accepts its routes. */
    public void acceptsRoutes(String alertmanager) {
        write("alertmanager.yml", alertmanager);
        Tool.of("amtool").accepts(directory, "check-config", "alertmanager.yml");
    }

    /**
     * Rules fire exactly as tests say.
     *
     * @param interval how often they are evaluated, such as {@code 1m}
     * @param tests the list of tests, in promtool's own words
     */
    public void fires(String rules, String interval, String tests) {
        promtool().accepts(directory, test(rules, interval, tests));
    }

    /** Rules do not fire as tests say. */
    public void firesOtherwise(String rules, String interval, String tests) {
        promtool().refuses(directory, test(rules, interval, tests));
    }

    private String[] test(String rules, String interval, String tests) {
        write(RULES, rules);
        write("test.yml", "rule_files: [" + RULES + "]\nevaluation_interval: " + interval + "\ntests:\n" + tests);
        return new String[] {"test", "rules", "test.yml"};
    }

    private static Tool promtool() {
        return Tool.of("promtool");
    }

    private void write(String file, String text) {
        try {
            Files.writeString(directory.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
