package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pods mount claims, not storage of their own choice (SEC-19)")
class K8sVolumeTypesTest {
    private final RuleTester rule = RuleTester.of(new K8sVolumeTypes());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"spec": {"containers": [{"name": "api"}], "volumes": [
              {"name": "data", "persistentVolumeClaim": {"claimName": "data"}}, {"name": "tmp", "emptyDir": {}},
              {"name": "settings", "configMap": {"name": "api"}}]}}}}""");

    @Test
    void passesWithAClaim() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithAShareOfTheNetwork() {
        rule.judge(good.withJson(
                        "spec.template.spec.volumes[1]",
                        "{\"name\": \"share\", \"nfs\": {\"server\": \"10.0.0.9\", \"path\": \"/\"}}"))
                .failsAt("spec.template.spec.volumes[1].nfs")
                .found("a volume of type nfs");
    }

    @Test
    void passesWithoutVolumes() {
        rule.judge(good.without("spec.template.spec.volumes")).passes();
    }

    @Test
    void waitsForVolumesThatAreNotKnown() {
        rule.judge(good.unknown("spec.template.spec.volumes")).isUnknownAt("spec.template.spec.volumes");
    }
}
