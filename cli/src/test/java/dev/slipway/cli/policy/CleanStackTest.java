package dev.slipway.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;

/** Our own components keep every rule in production, on every target, with nothing suppressed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CleanStackTest {
    /** Advice that we do not take: server access logs repeat at a price what CloudTrail tells of every object. */
    private static final Set<String> ADVISED = Set.of("s3-access-logging");

    private final PolicyRun policies = new PolicyRun();

    @AfterAll
    void stop() {
        policies.close();
    }

    static Stream<Arguments> stacks() {
        return Stream.of("clipper", "clovalink", "alexander", "karigar", "newsroom", "signalcraft")
                .flatMap(app -> Stream.of(Target.values()).flatMap(target -> Stream.of(
                                RecordingEngine.Knowledge.UNKNOWN, RecordingEngine.Knowledge.FORESEEN)
                        .map(knowledge -> Arguments.of(app, target, knowledge))));
    }

    @ParameterizedTest(name = "{0} on {1}, {2}")
    @MethodSource("stacks")
    void keepsEveryRule(String app, Target target, RecordingEngine.Knowledge knowledge) {
        keepsEveryRule(Recordings.prod(app, target, knowledge));
    }

    /** None of the apps has one; its one pod is no broken promise of two (decision 0167). */
    @ParameterizedTest
    @EnumSource(
            value = RecordingEngine.Knowledge.class,
            names = {"UNKNOWN", "FORESEEN"})
    void anSqliteFileInANamespaceKeepsEveryRule(RecordingEngine.Knowledge knowledge, @TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(
                folder.resolve("app.yaml"),
                """
                slipway: 1
                name: notes
                domain: notes.example.com
                services:
                  api: {image: 'ghcr.io/acme/notes:1.0.0', port: 8080, health: /health, uses: [db]}
                databases:
                  db: {engine: sqlite, backup: {bucket: backups, schedules: {hourly: {cron: 15 * * * *, kind: full}}}}
                buckets:
                  backups: {versioning: false}
                routes:
                  - {to: api}
                """);

        keepsEveryRule(Recordings.record(file, Target.KUBERNETES, Environment.PROD, knowledge));
        assertThat(policies.findings())
                .filteredOn(it -> it.ruleId().equals("k8s-replicas-min"))
                .anySatisfy(it -> assertThat(it.toString()).contains("data-db-file"));
    }

    private void keepsEveryRule(RecordedStack stack) {
        assertThat(policies.diagnostics(stack))
                .filteredOn(it ->
                        !ADVISED.contains(it.getPolicyName()) || it.getEnforcementLevel() != EnforcementLevel.ADVISORY)
                .extracting(it -> it.getPolicyName() + ": " + it.getMessage())
                .isEmpty();
        assertThat(policies.findings()).hasSizeGreaterThan(stack.resources().size());
    }
}
