package dev.slipway.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.App;
import dev.slipway.model.AppBuilder;
import dev.slipway.model.Container;
import dev.slipway.model.Covers;
import dev.slipway.model.Database;
import dev.slipway.model.Golden;
import dev.slipway.model.PlanOverride;
import dev.slipway.model.Port;
import dev.slipway.model.Probe;
import dev.slipway.model.ProbeCheck;
import dev.slipway.model.Schedule;
import dev.slipway.model.Service;
import dev.slipway.model.Use;
import dev.slipway.model.yaml.Lenient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks hold for apps built in Java as for those read from YAML; their exact words are golden in the faulty files. */
class AppChecksTest {
    /** Read once, since every check looks at all of them. */
    private static List<App> spoilt = List.of();

    static List<AppCheck> checks() {
        return AppChecks.all();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void everyCheckFindsItsFaultInAtLeastOneSpoiltApp(AppCheck check) throws IOException {
        List<Finding> found = new ArrayList<>();
        for (App app : spoilt()) {
            Findings findings = new Findings();
            check.check(app, findings);
            found.addAll(findings.all());
        }

        assertThat(found).as(check.getClass().getSimpleName()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void noCheckFindsAnythingInAGoodApp(AppCheck check) {
        Findings findings = new Findings();
        check.check(good().build(), findings);

        assertThat(findings.all()).isEmpty();
    }

    @Test
    void everyCheckOfThePackageIsRun() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/slipway/model/check"))) {
            List<String> written = files.filter(AppChecksTest::isACheck)
                    .map(it -> it.getFileName().toString().replace(".java", ""))
                    .sorted()
                    .toList();

            assertThat(AppChecks.all())
                    .extracting(it -> it.getClass().getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(written);
        }
    }

    @Test
    void aNameThatIsTooLongIsRefusedInJavaToo() {
        String name = "a".repeat(41);
        App app = good().databases(List.of(Database.builder(name).build())).build();

        assertThat(AppChecks.check(app)).anySatisfy(it -> {
            assertThat(it.path().toString()).isEqualTo("databases." + name);
            assertThat(it.expected()).contains("at most 40");
        });
    }

    @Test
    @Covers("CLP-REC-02")
    void theMessageNamesTheRpoAsTheAppFileWritesIt() throws IOException {
        assertThat(spoilt().stream().flatMap(it -> AppChecks.check(it).stream()))
                .extracting(Finding::expected)
                .contains(
                        "a backup at least every 1h, the rpo",
                        "less than the rpo of 5m, since shipping takes time too");
    }

    private static boolean isACheck(Path file) {
        try {
            return Files.readString(file).contains("implements AppCheck");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static AppBuilder good() {
        return App.builder("shop")
                .services(List.of(api("api").build()))
                .databases(List.of(Database.builder("db").version(17).build()));
    }

    private static Service.Builder api(String name) {
        Container container = Container.builder("ghcr.io/acme/shop-api:1.4.0")
                .uses(List.of(Use.builder("db").build()))
                .build();
        return Service.builder(
                        name, container, List.of(Port.builder("http", 8080).build()))
                .liveness(Probe.builder(new ProbeCheck.Http("/health", 8080)).build());
    }

    /** The faulty files as far as they can be read, and what only Java can build. */
    private static synchronized List<App> spoilt() throws IOException {
        if (spoilt.isEmpty()) {
            spoilt = readSpoilt();
        }
        return spoilt;
    }

    private static List<App> readSpoilt() throws IOException {
        List<App> apps = new ArrayList<>();
        try (Stream<Path> files = Files.list(Golden.RESOURCES.resolve("faulty"))) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList()) {
                Lenient.app(file).ifPresent(apps::add);
            }
        }
        Container job = Container.builder("ghcr.io/acme/job:1.0.0").build();
        apps.add(good().schedules(
                        List.of(Schedule.builder("job", "0 99 * * *", job).build()))
                .build());
        apps.add(good().overrides(
                        List.of(PlanOverride.builder("database.db", "{").build()))
                .build());
        apps.add(App.builder("X").build());
        return apps;
    }
}
