package dev.slipway.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Target;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
        RecordedStack stack = Recordings.prod(app, target, knowledge);

        assertThat(policies.diagnostics(stack))
                .filteredOn(it ->
                        !ADVISED.contains(it.getPolicyName()) || it.getEnforcementLevel() != EnforcementLevel.ADVISORY)
                .extracting(it -> it.getPolicyName() + ": " + it.getMessage())
                .isEmpty();
        assertThat(policies.findings()).hasSizeGreaterThan(stack.resources().size());
    }
}
