package dev.slipway.cli.home;

import dev.slipway.cli.CliException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The folder in the home that the engine takes for the project, so that no run writes into the work tree. Its Pulumi.yaml holds the name and
 * configuration schema of the checkout's own; the program comes from this JVM, so neither runtime options nor plugins are needed.
 */
public final class ProjectFolder {
    private final Install install;
    private final Home home;

    public ProjectFolder(Install install, Home home) {
        this.install = install;
        this.home = home;
    }

    /** Writes Pulumi.yaml if it is not there or differs; gives the project's name. */
    public String prepare() {
        Map<String, Object> own = readYaml(install.root().resolve("Pulumi.yaml"));
        Map<String, Object> project = new LinkedHashMap<>();
        project.put("name", own.getOrDefault("name", "slipway"));
        project.put("runtime", "java");
        if (own.containsKey("config")) {
            project.put("config", own.get("config"));
        }
        String text = writeYaml(project);
        Path file = home.project().resolve("Pulumi.yaml");
        if (!text.equals(Home.read(file))) {
            PrivateFile.write(file, text);
        }
        return String.valueOf(project.get("name"));
    }

    /** The stack's configuration file. */
    public Path stackFile(String stack) {
        return home.project().resolve("Pulumi." + stack + ".yaml");
    }

    static Map<String, Object> readYaml(Path file) {
        if (!Files.exists(file)) {
            return new LinkedHashMap<>();
        }
        try {
            Object content = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            Map<String, Object> map = new LinkedHashMap<>();
            if (content instanceof Map<?, ?> keys) {
                keys.forEach((key, value) -> map.put(String.valueOf(key), value));
            }
            return map;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (MarkedYamlEngineException e) {
            String place = e.getProblemMark()
                    .map(it -> "line " + (it.getLine() + 1) + ": ")
                    .orElse("");
            throw spoiled(file, place + e.getProblem());
        } catch (YamlEngineException e) {
            throw spoiled(file, String.valueOf(e.getMessage()));
        }
    }

    private static CliException spoiled(Path file, String found) {
        return CliException.failure(
                file.toString(), "a YAML file", found, "mend the file, or delete it to have it made anew");
    }

    static String writeYaml(Map<String, Object> content) {
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .build())
                .dumpToString(content);
    }
}
