package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Containers with data are watched by an alert manager (OPS-01, OPS-02, OPS-05, ALX-CHK-05, KAR-CHK-06, KAR-POL-10)")
class DataServiceHasAlarmTest {
    private final RuleTester rule = RuleTester.of(new DataServiceHasAlarm());
    private final Fixture good =
            Fixture.of("docker:index/container:Container").named("db").with("image", "postgres:17.2");
    private final Fixture alerts = Fixture.of("docker:index/container:Container")
            .named("alertmanager")
            .with("image", "prom/alertmanager:v0.28.1");

    @Test
    void passesWithAnAlertManager() {
        rule.judge(good, alerts).passes();
    }

    @Test
    void failsWithout() {
        rule.judge(good).failsAt("");
    }

    @Test
    void otherContainersNeedNone() {
        rule.judge(good.with("image", "api:1")).doesNotApply();
    }

    @Test
    void knowsAnImageThatIsGivenByItsId() {
        Fixture image = Fixture.of("docker:index/remoteImage:RemoteImage").with("name", "postgres:17.2");
        rule.judge(good.unknown("image").refersTo(image, "image"), image).failsAt("");
        rule.judge(good.with("image", "sha256:0f").refersTo(image, "image"), image)
                .failsAt("");
    }
}
