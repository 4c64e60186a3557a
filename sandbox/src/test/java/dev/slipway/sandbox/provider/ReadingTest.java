package dev.slipway.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.EngineDriver.Made;
import dev.slipway.sandbox.value.PropertyPath;
import dev.slipway.sandbox.value.Secret;
import dev.slipway.sandbox.value.Values;
import dev.slipway.sandbox.world.Stored;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a refresh and an import find. */
class ReadingTest extends ServedTest {
    @Test
    void aReadFindsNoDriftAndASecretComesBack() {
        Map<String, Object> inputs = EngineDriver.json(DATABASE);
        inputs.put("password", new Secret("correct-horse-battery"));
        Made made = aws.create(INSTANCE, "db", inputs);
        restart();
        assertThat(Values.decode(aws.read(made).getInputs())).isEqualTo(made.inputs());
        assertThat(Values.decode(aws.read(made).getProperties())).isEqualTo(made.outputs());
    }

    @Test
    void aTamperedResourceShowsAsDriftAndTheNextUpdateMendsIt() {
        Made made = aws.create(INSTANCE, "db", DATABASE);
        Stored stored = server.world().all().get(0);
        server.world()
                .put(stored.with(
                        EngineDriver.with(stored.inputs(), "instanceClass", "db.t4g.large"),
                        EngineDriver.with(stored.outputs(), "instanceClass", "db.t4g.large")));
        Map<String, Object> found = Values.decode(aws.read(made).getInputs());
        assertThat(found.get("instanceClass")).isEqualTo("db.t4g.large");
        Made drifted = new Made(made.urn(), made.id(), found, made.outputs());
        assertThat(aws.diff(INSTANCE, drifted, EngineDriver.json(DATABASE)).getDetailedDiffMap())
                .containsOnlyKeys("instanceClass");
        aws.update(drifted, EngineDriver.json(DATABASE));
        assertThat(PropertyPath.parse("instanceClass")
                        .in(server.world().all().get(0).inputs()))
                .contains("db.t4g.medium");
    }

    @Test
    void aChangedSecretIsMarkedAsChanged() {
        Made made = aws.create(INSTANCE, "db", DATABASE);
        Made believed = new Made(
                made.urn(), made.id(), made.inputs(), EngineDriver.with(made.outputs(), "password", "somebody-elses"));
        assertThat(Values.decode(aws.read(believed).getProperties()).get("password"))
                .isInstanceOfSatisfying(
                        Secret.class, s -> assertThat(s.value().toString()).contains("changed outside of Pulumi"));
    }

    @Test
    void whatIsGoneReadsAsGone() {
        Made made = aws.create(VPC, "main", "{'cidrBlock':'10.0.0.0/16'}");
        server.world().remove(server.world().all().get(0));
        assertThat(aws.read(made).getId()).isEmpty();
        assertThatThrownBy(() -> aws.update(made, made.inputs())).hasMessageContaining("run 'pulumi refresh'");
    }

    @Test
    void anImportFindsByIdAndTellsNoSecret() {
        Made made = aws.create(INSTANCE, "db", DATABASE);
        Map<String, Object> imported =
                Values.decode(aws.importById(INSTANCE, "db", made.id()).getInputs());
        assertThat(imported).containsEntry("engine", "postgres").doesNotContainKey("password");
        assertThat(aws.importById(INSTANCE, "db", "db-none").getId()).isEmpty();
    }
}
