package dev.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.yaml.AppFile;
import dev.slipway.model.yaml.Issue;
import dev.slipway.model.yaml.Read;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The five applications are expressed without a fault, a warning or an escape to raw resources. */
class AppsTest {
    private static final List<String> APPS =
            List.of("alexander", "clipper", "clovalink", "karigar", "newsroom", "signalcraft");

    static Stream<Arguments> apps() {
        return APPS.stream().flatMap(app -> Stream.of(Environment.values()).map(it -> Arguments.of(app, it)));
    }

    private static Read read(String app, Environment environment) {
        return AppFile.read(Golden.ROOT.resolve("apps").resolve(app).resolve("app.yaml"), environment);
    }

    @ParameterizedTest
    @MethodSource("apps")
    void theAppIsReadWithoutFaultOrWarning(String name, Environment environment) {
        Read read = read(name, environment);
        List<Issue> issues = read instanceof Read.Ok ok ? ok.warnings() : ((Read.Faults) read).issues();

        assertThat(issues.stream().map(Issue::render).collect(Collectors.joining("\n")))
                .isEmpty();
        assertThat(read.orThrow().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("apps")
    void noAppNeedsTheEscapeHatch(String name, Environment environment) {
        assertThat(read(name, environment).orThrow().overrides()).isEmpty();
    }

    @Test
    @Covers({"CLV-POL-02", "CLV-SCALE-01"})
    void clovaLinksThreePoolsOfFiftyFitItsDatabase() {
        App prod = read("clovalink", Environment.PROD).orThrow();

        assertThat(prod.service("backend").orElseThrow().replicas()).isEqualTo(3);
        assertThat(prod.database("db").orElseThrow().tuning()).containsEntry("max_connections", "200");
    }

    @Test
    @Covers({"SIG-SVC-04", "SIG-POL-07"})
    void signalCraftHasAWorkerForEachQueueAndLosesNoJob() {
        App dev = read("signalcraft", Environment.DEV).orThrow();

        assertThat(dev.workers())
                .flatExtracting(Worker::queues)
                .containsExactly("notifications", "escalations", "session-replay");
        assertThat(dev.cache("redis").orElseThrow().eviction()).isEqualTo(Eviction.NOEVICTION);
    }

    @Test
    @Covers({"ALX-CFG-01", "ALX-CFG-02"})
    void alexanderIsOneNodeInDevAndDistributedInProd() {
        App dev = read("alexander", Environment.DEV).orThrow();
        App prod = read("alexander", Environment.PROD).orThrow();

        assertThat(dev.databases()).isEmpty();
        assertThat(dev.caches()).isEmpty();
        assertThat(prod.service("server").orElseThrow().replicas()).isEqualTo(2);
        assertThat(prod.databases()).hasSize(1);
    }

    @Test
    @Covers({"KAR-SCALE-01", "KAR-SCALE-02", "KAR-POL-05"})
    void karigarScalesByThreeSignalsBehindAPooler() {
        App prod = read("karigar", Environment.PROD).orThrow();

        assertThat(prod.service("backend").orElseThrow().scaling().orElseThrow().signals())
                .hasSize(3);
        assertThat(prod.database("db").orElseThrow().pooler()).isPresent();
    }
}
