package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.world.Stored;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody changed or deleted behind the engine's back is seen, and the next update mends that and nothing else. */
@ExtendWith(OneEngine.class)
class TamperingTest {
    @ParameterizedTest(name = "on {0}")
    @CsvSource({
        "vps,        docker:index/container:Container, restart, no,              docker:index/container:Container",
        "aws,        aws:rds/instance:Instance,        backupRetentionPeriod, 0,"
                + " aws:cloudwatch/metricAlarm:MetricAlarm",
        "kubernetes, kubernetes:apps/v1:Deployment,    spec.replicas, 7,        "
                + " kubernetes:networking.k8s.io/v1:NetworkPolicy"
    })
    void theNextUpMendsJustWhatDrifted(
            String target, String changedType, String path, String value, String deletedType, Engine engine) {
        try (EngineStack stack = EngineStack.open(engine, new Combination("clipper", target, "dev"), Map.of())) {
            stack.up();
            Stored changed = one(engine, changedType, "api|db");
            Stored deleted = one(engine, deletedType, "vps".equals(target) ? "grafana$" : ".");
            engine.tamper(changed, path, value.matches("\\d+") ? Integer.parseInt(value) : (Object) value);
            engine.delete(deleted);
            Map<String, String> drift = Map.of(changed.urn(), "update", deleted.urn(), "create");

            assertThat(EngineStack.changed(stack.preview("--refresh"))).isEqualTo(drift);
            assertThat(EngineStack.changed(stack.up("--refresh"))).isEqualTo(drift);
            assertThat(EngineStack.changed(stack.preview("--refresh"))).isEmpty();
        }
    }

    /** The youngest of a type whose name fits. */
    private static Stored one(Engine engine, String type, String name) {
        Pattern fits = Pattern.compile(name);
        return engine.world().stream()
                .filter(it -> it.token().equals(type))
                .filter(it -> fits.matcher(it.urn().substring(it.urn().lastIndexOf("::")))
                        .find())
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no " + type + " among " + engine.names()));
    }
}
