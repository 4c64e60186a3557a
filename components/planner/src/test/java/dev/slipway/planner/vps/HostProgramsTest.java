package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.slipway.model.ConfigFile;
import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.PlanJson;
import dev.slipway.planner.RepositoryApps;
import dev.slipway.planner.files.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the programs of a host say about the files that are planned for it and for its containers. */
class HostProgramsTest {
    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"alexander", "clipper", "clovalink", "karigar", "signalcraft"})
    @Covers({"ALX-HOST-01", "CLV-SIZE-02"})
    void cloudInitsSchemaAcceptsEveryHostDocument(String app) throws IOException {
        for (Environment environment : Environment.values()) {
            Files.writeString(
                    directory.resolve("user-data"),
                    Apps.plan(app, environment).host().cloudInit());
            assertThat(Tool.of("cloud-init").accepts(directory, "schema", "-c", "user-data"))
                    .contains("Valid")
                    .doesNotContainIgnoringCase("deprecated");
        }
    }

    @Test
    void fail2banReadsItsJails() throws IOException {
        Path config = Files.createDirectories(directory.resolve("fail2ban"));
        Tool.of("cp").accepts(directory, "-r", "/etc/fail2ban/.", config.toString());
        Path log = Files.createFile(directory.resolve("auth.log"));
        Files.writeString(
                config.resolve("jail.local"),
                hostFile("/etc/fail2ban/jail.local").replace("/var/log/auth.log", log.toString()));
        Tool.of("fail2ban-client").accepts(directory, "-c", config.toString(), "-t");
        Files.writeString(
                config.resolve("jail.local"), "[sshd]\nenabled = true\nlogpath = " + directory + "/none.log\n");
        Tool.of("fail2ban-client").refuses(directory, "-c", config.toString(), "-t");
    }

    @Test
    void everyShellScriptIsWellFormed() throws IOException {
        Map<String, String> scripts = new TreeMap<>();
        for (String app : RepositoryApps.names()) {
            for (ContainerPlan container : Apps.plan(app, Environment.PROD).containers()) {
                for (ConfigFile file : container.files()) {
                    String text = PlanJson.text(file.content());
                    if (text.startsWith("#!/bin/sh")) {
                        scripts.put(
                                app + "-" + container.name() + "-" + file.path().replaceAll(".*/", ""), text);
                    }
                }
            }
        }
        assertThat(scripts).hasSizeGreaterThan(40);
        Path folder = Files.createDirectories(directory.resolve("scripts"));
        for (Map.Entry<String, String> script : scripts.entrySet()) {
            Files.writeString(folder.resolve(script.getKey()), script.getValue());
        }
        Tool.of("sh").accepts(folder, "-c", "for script in *; do sh -n \"$script\" || exit 1; done");
        // SC3*: what dash lacks is an error; style is not judged.
        Tool.of("sh").accepts(folder, "-c", Tool.of("shellcheck").path() + " --shell=sh --severity=warning *");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alexander", "clipper", "clovalink", "karigar", "signalcraft"})
    @Covers({"KAR-LOG-01", "CLV-LOG-01", "SIG-LOG-01"})
    void lokiAcceptsItsConfiguration(String app) throws IOException {
        String config = Clipper.file(Apps.plan(app, Environment.PROD), "loki", "/config/loki.yaml");
        int days = RepositoryApps.read(app, Environment.PROD).logging().retentionDays();
        assertThat(config).contains("retention_period: " + days * 24 + "h");
        // Debian 12 has Loki 2.4, which lacks the index and the keys that came with 2.8 and 3.0; the rest it judges.
        Files.writeString(
                directory.resolve("loki.yaml"),
                config.replace("/loki", directory.toString())
                        .replace("store: tsdb", "store: boltdb-shipper")
                        .replace("schema: v13", "schema: v11")
                        .replace("tsdb_shipper", "boltdb_shipper")
                        .replaceAll(
                                "(?m)^ *(delete_request_store|reporting_enabled|allow_structured_metadata): .*\n", "")
                        .replaceAll("(?m)^analytics:\n", ""));
        Tool.of("loki").accepts(directory, "-verify-config", "-config.file=loki.yaml");
    }

    /** A file that the host document writes. */
    private static String hostFile(String path) throws IOException {
        JsonNode document = new YAMLMapper()
                .readTree(Apps.plan("clipper", Environment.PROD).host().cloudInit());
        for (JsonNode file : document.get("write_files")) {
            if (file.get("path").asText().equals(path)) {
                return file.get("content").asText();
            }
        }
        throw new AssertionError("the host document writes no " + path);
    }
}
