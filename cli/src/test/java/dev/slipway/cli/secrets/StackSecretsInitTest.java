package dev.slipway.cli.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.engine.Pulumi;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.home.StackConfig;
import dev.slipway.model.App;
import dev.slipway.model.Secret;
import dev.slipway.model.SecretEncoding;
import dev.slipway.model.SecretSource;
import dev.slipway.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackSecretsInitTest {
    private static final App APP = App.builder("shop")
            .secrets(List.of(
                    Secret.builder("session-key").build(),
                    Secret.builder("old-key").build(),
                    Secret.builder("payment-key")
                            .source(SecretSource.SUPPLIED)
                            .encoding(SecretEncoding.HEX)
                            .length(16)
                            .build()))
            .build();

    @TempDir
    Path folder;

    private final Map<String, String> stored = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();
    private StackConfig config;

    @BeforeEach
    void aStackThatHasOneOfThem() throws IOException {
        Path file = folder.resolve("Pulumi.dev.yaml");
        Files.writeString(file, "config:\n  slipway:secrets:\n    old-key: {secure: v1:x}\n");
        config = new StackConfig(file);
    }

    private StackSecretsInit init() {
        return new StackSecretsInit(config, new SecretMaker(), (values, safe) -> {
            stored.putAll(values);
            values.keySet().forEach(safe);
        });
    }

    @Test
    void whatIsMissingIsMadeAndWhatOnlyAnIssuerCanMakeIsLeft() {
        StackSecretsInit.Outcome outcome = init().run(APP, Target.AWS, secret -> told.add(secret.name()));

        assertThat(outcome.made()).contains("session-key").doesNotContain("old-key", "payment-key");
        assertThat(outcome.kept()).containsExactly("old-key");
        assertThat(outcome.toSupply()).containsExactly("payment-key");
        assertThat(stored.keySet()).containsExactlyElementsOf(outcome.made());
        assertThat(told).isEqualTo(outcome.made());
    }

    @Test
    void inTheSandboxTheIssuersAreMadeUpInTheFormThatWasAskedFor() {
        StackSecretsInit.Outcome outcome = init().runInSandbox(APP, Target.AWS, secret -> told.add(secret.name()));

        assertThat(outcome.toSupply()).isEmpty();
        assertThat(stored.get("payment-key")).matches("[0-9a-f]{32}");
        assertThat(told).contains("payment-key");
    }

    @Test
    void aStackThatLacksNothingIsNotTouched() {
        App app = App.builder("shop")
                .secrets(List.of(Secret.builder("old-key").build()))
                .build();

        new StackSecretsInit(config, new SecretMaker(), (values, safe) -> {
                    throw new AssertionError("stored " + values.keySet());
                })
                .runInSandbox(app, Target.AWS, secret -> told.add(secret.name()));

        assertThat(told).isEmpty();
    }

    /** Arguments can be read by every user of the machine. */
    @Test
    void aValueGoesToPulumiOnStandardInputAndIntoNoArgument() throws IOException {
        Path pulumi = folder.resolve("pulumi");
        Files.writeString(
                pulumi,
                "#!/bin/sh\necho \"$@\" >> " + folder + "/arguments\ncat >> " + folder + "/input\nenv >> " + folder
                        + "/environment\n");
        assertThat(pulumi.toFile().setExecutable(true)).isTrue();
        Install install = new Install(folder, folder, folder, pulumi, folder.resolve("none"));

        SecretStore.oneByOne(Pulumi.ofUser(install), "dev")
                .store(Map.of("session-key", "hunter2-of-16-letters"), told::add);

        assertThat(told).containsExactly("session-key");
        assertThat(folder.resolve("input")).hasContent("hunter2-of-16-letters");
        assertThat(folder.resolve("arguments")).content().contains("slipway:secrets[\"session-key\"]");
        assertThat(Files.readString(folder.resolve("arguments")) + Files.readString(folder.resolve("environment")))
                .doesNotContain("hunter2");
    }
}
