package dev.slipway.model.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.Golden;
import dev.slipway.model.Use;
import dev.slipway.model.check.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppFileTest {
    private String good = "";

    @BeforeEach
    void startFromAGoodFile() throws IOException {
        good = Files.readString(Golden.RESOURCES.resolve("good.yaml"));
    }

    /** What may lie where somebody expects an app file. */
    @Test
    void aFileThatIsNoAppFileIsRefusedInAFewWords(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("app.yaml");
        for (byte[] content : List.of(
                good.getBytes(StandardCharsets.UTF_16),
                new byte[] {'a', (byte) 0xe4},
                new byte[] {'a', ':', 0},
                new byte[(2 << 20) + 1],
                "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
                "{a: ".repeat(100_000).getBytes(StandardCharsets.UTF_8))) {
            Files.write(file, content);
            assertThat(AppFile.read(file, Environment.DEV))
                    .isInstanceOfSatisfying(Read.Faults.class, it -> assertThat(it.issues())
                            .singleElement()
                            .satisfies(issue -> assertThat(issue.render()).hasSizeLessThan(400)));
        }
        assertThat(AppFile.read(folder.resolve("none.yaml"), Environment.DEV)).isInstanceOf(Read.Faults.class);
        assertThat(AppFile.read(folder, Environment.DEV)).isInstanceOf(Read.Faults.class);
    }

    @Test
    void anOverlayChangesOnlyItsOwnEnvironment() {
        String file = good + "environments:\n  prod:\n    services:\n      api: {replicas: 3}\n";

        assertThat(app(file, Environment.PROD).service("api").orElseThrow().replicas())
                .isEqualTo(3);
        assertThat(app(file, Environment.DEV)).isEqualTo(app(good, Environment.DEV));
    }

    @Test
    void anOverlayAddsAndKeepsWhatTheBaseHas() {
        String file = good + "environments:\n  prod:\n    services:\n      api: {env: {LEVEL: warn}}\n";

        assertThat(app(file, Environment.PROD)
                        .service("api")
                        .orElseThrow()
                        .container()
                        .env())
                .extracting(it -> it.name())
                .containsExactly("TOKEN", "LEVEL");
    }

    @Test
    void aListInAnOverlayReplacesTheList() {
        String file = good + "environments:\n  prod:\n    routes: [{to: web}]\n";

        assertThat(app(file, Environment.PROD).routes()).hasSize(1);
    }

    @Test
    void nullInAnOverlayTakesAKeyAway() {
        String file = good + "environments:\n  dev:\n    buckets: {media: null}\n    domain: ~\n";

        assertThat(app(file, Environment.DEV).buckets()).isEmpty();
        assertThat(app(file, Environment.DEV).domain()).isEmpty();
        assertThat(app(file, Environment.PROD).buckets()).hasSize(1);
    }

    @Test
    void aNewNameInAnOverlayWithNothingBehindItTakesAllDefaults() {
        String file = good + "environments:\n  dev:\n    buckets:\n      extra:\n";

        assertThat(app(file, Environment.DEV).buckets()).hasSize(2);
    }

    @Test
    void aFaultThatAnOverlayBringsIsShownWhereTheOverlayStands() {
        String file = good + "environments:\n  prod:\n    databases:\n      db: {version: 99}\n";

        assertThat(issues(file, Environment.PROD)).singleElement().satisfies(issue -> {
            assertThat(issue.line()).isEqualTo(29);
            assertThat(issue.source()).contains("version: 99");
        });
        assertThat(AppFile.read("app.yaml", file, Environment.DEV)).isInstanceOf(Read.Ok.class);
    }

    @Test
    void aSlipInAnotherEnvironmentIsToldToo() {
        String file = good + "environments:\n  prod:\n    databases:\n      db: {verson: 17}\n";

        assertThat(issues(file, Environment.DEV)).singleElement().satisfies(issue -> assertThat(issue.fix())
                .isEqualTo("did you mean version?"));
    }

    @Test
    void aFaultInTheBaseIsToldOnceAlthoughItIsReadForEachEnvironment() {
        String file = good.replace("port: 8080", "port: many") + "environments: {dev: {}, prod: {}}\n";

        assertThat(issues(file, Environment.DEV)).hasSize(1);
    }

    @Test
    void keysThatBeginWithXHoldAnchorsForMergeKeysAndAliases() {
        String file = good.replace("slipway: 1\n", "slipway: 1\nx-env: &env {LEVEL: info, TOKEN: none}\n")
                .replace("    env:\n", "    env:\n      <<: *env\n");

        assertThat(app(file, Environment.DEV)
                        .service("api")
                        .orElseThrow()
                        .container()
                        .env())
                .extracting(it -> it.name() + "=" + it.value())
                .contains("LEVEL=Literal[text=info]", "TOKEN=SecretRef[name=token]");
    }

    @Test
    void keysThatBeginWithXAreAllowedAmongNamesToo() {
        String file = good.replace("databases:\n", "databases:\n  x-note: nothing\n");

        assertThat(app(file, Environment.DEV).databases()).hasSize(1);
    }

    @Test
    void aListOfNamesAndAMappingOfNamesGiveTheSameEdges() {
        String mapping = good.replace("uses: [db, cache]", "uses: {db: {}, cache: }");

        assertThat(app(mapping, Environment.DEV)).isEqualTo(app(good, Environment.DEV));
        assertThat(app(good, Environment.DEV)
                        .service("api")
                        .orElseThrow()
                        .container()
                        .uses())
                .containsExactly(Use.builder("db").build(), Use.builder("cache").build());
    }

    @Test
    void shortFormsAndLongFormsGiveTheSameApp() {
        String longForm = good.replace("health: /health", "liveness: {path: /health, port: 8080}")
                .replace("port: 8080\n", "ports: {http: {number: 8080}}\n");

        assertThat(app(longForm, Environment.DEV)).isEqualTo(app(good, Environment.DEV));
    }

    @Test
    void aMissingFileIsOneClearIssue() {
        assertThat(AppFile.read(Path.of("nowhere/app.yaml"), Environment.DEV))
                .isInstanceOfSatisfying(Read.Faults.class, faults -> assertThat(
                                faults.issues().get(0).render())
                        .contains("nowhere/app.yaml: error")
                        .contains("no such file")
                        .contains("slipway:app"));
    }

    @Test
    void warningsStopNothing() {
        Read read = AppFile.read("app.yaml", good.replace("version: 17", "version: 13"), Environment.DEV);

        assertThat(read).isInstanceOfSatisfying(Read.Ok.class, ok -> assertThat(ok.warnings())
                .singleElement()
                .satisfies(it -> assertThat(it.level()).isEqualTo(Level.WARNING)));
    }

    @Test
    void theExceptionHoldsEveryIssueWithItsPlace() {
        Read read = AppFile.read(
                "app.yaml",
                good.replace("port: 8080", "port: a").replace("version: 17", "version: b"),
                Environment.DEV);

        assertThatThrownBy(read::orThrow)
                .isInstanceOfSatisfying(
                        AppReadException.class, it -> assertThat(it.issues()).hasSize(2))
                .hasMessageContaining("app.yaml:7:11")
                .hasMessageContaining("app.yaml:16:17");
    }

    private static App app(String file, Environment environment) {
        return AppFile.read("app.yaml", file, environment).orThrow();
    }

    private static List<Issue> issues(String file, Environment environment) {
        return ((Read.Faults) AppFile.read("app.yaml", file, environment)).issues();
    }
}
