package dev.slipway.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.exceptions.RunException;
import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.planner.RequiredSecrets;
import dev.slipway.program.config.ConfigSource;
import dev.slipway.program.target.TargetPlan;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LaunchReaderTest {
    private static final Path ROOT = Path.of("..");
    private static final String STRONG = "0f1e2d3c4b5a6978".repeat(8);

    @ParameterizedTest
    @EnumSource(Target.class)
    void aGoodStackIsPlannedForItsTarget(Target target) {
        Launch launch = reader(good(target)).read();

        assertThat(launch.plan())
                .isInstanceOf(
                        switch (target) {
                            case VPS -> TargetPlan.Vps.class;
                            case AWS -> TargetPlan.Aws.class;
                            case KUBERNETES -> TargetPlan.Kubernetes.class;
                        });
        assertThat(launch.environment()).isEqualTo(Environment.PROD);
    }

    @Test
    void aPlanCanBeLookedAtWithoutSecrets() {
        Map<String, String> values = good(Target.VPS);
        values.remove("slipway:secrets");

        assertThat(reader(values).readWithoutSecrets().app().name()).isEqualTo("clipper");
    }

    @Test
    void faultsOfConfigurationSecretsAndPlanAreShownTogether() {
        Map<String, String> values = good(Target.AWS);
        values.put("slipway:regoin", "eu-west-1");
        values.put("slipway:secrets", "{}");
        values.put("slipway:vpcCidr", "10.0.0.0/26");

        assertThatThrownBy(() -> reader(values).read())
                .isInstanceOf(RunException.class)
                .hasMessageContaining("slipway:regoin")
                .hasMessageContaining("slipway:secrets.db-password")
                .hasMessageContaining("10.0.0.0/26")
                .hasMessageContaining("nothing was touched");
    }

    @Test
    void faultsOfTheAppFileNameTheirLine() {
        Map<String, String> values = good(Target.VPS);
        values.put("slipway:app", "components/model/src/test/resources/faulty/does-not-exist.yaml");

        assertThatThrownBy(() -> reader(values).read()).hasMessageContaining("does-not-exist.yaml");
    }

    @Test
    void theEnvironmentIsTheStacksNameWhenThatIsOne() {
        Map<String, String> values = good(Target.VPS);
        values.remove("slipway:environment");

        assertThat(new LaunchReader(ROOT, "dev", ConfigSource.of(values)).read().environment())
                .isEqualTo(Environment.DEV);
        assertThatThrownBy(() -> new LaunchReader(ROOT, "staging", ConfigSource.of(values)).read())
                .hasMessageContaining("slipway:environment in Pulumi.staging.yaml");
    }

    @Test
    void theDomainOfTheStackTakesThePlaceOfTheAppFiles() {
        Map<String, String> values = good(Target.KUBERNETES);
        values.put("slipway:domain", "clipper.test");

        TargetPlan plan = reader(values).read().plan();

        assertThat(((TargetPlan.Kubernetes) plan).plan().endpoints().values())
                .anyMatch(it -> it.contains("clipper.test"));
    }

    private static LaunchReader reader(Map<String, String> values) {
        return new LaunchReader(ROOT, "clipper-prod", ConfigSource.of(values));
    }

    private static Map<String, String> good(Target target) {
        App app = AppFile.read(ROOT.resolve("apps/clipper/app.yaml"), Environment.PROD)
                .orThrow();
        Map<String, String> values = new TreeMap<>(new LinkedHashMap<>(Map.of(
                "slipway:app",
                "apps/clipper/app.yaml",
                "slipway:target",
                target.name().toLowerCase(Locale.ROOT),
                "slipway:environment",
                "prod",
                "slipway:secrets",
                RequiredSecrets.of(app, target).stream()
                        .map(secret -> '"' + secret.name() + "\":\"" + STRONG + '"')
                        .collect(Collectors.joining(",", "{", "}")))));
        switch (target) {
            case VPS -> values.put("slipway:host", "ssh://deploy@203.0.113.10");
            case AWS -> {
                values.put("aws:region", "eu-central-1");
                values.put("slipway:replicaRegion", "eu-west-1");
                values.put("slipway:hostedZoneId", "Z0123456789ABCDEFGHIJ");
            }
            case KUBERNETES -> {
                values.put("slipway:certificateIssuer", "letsencrypt");
                values.put("slipway:operators", "cert-manager");
            }
        }
        return values;
    }
}
