package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ECS services run at least two tasks (REL-04)")
class EcsDesiredCountTest {
    private final RuleTester rule = RuleTester.of(new EcsDesiredCount());
    private final Fixture good = Fixture.of("aws:ecs/service:Service")
            .with("desiredCount", 2)
            .withJson("loadBalancers", "[{\"containerPort\": 8080}]");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("desiredCount", 1)).failsAt("desiredCount");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("desiredCount")).failsAt("desiredCount").found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("desiredCount")).isUnknownAt("desiredCount");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("desiredCount", 1).secret("desiredCount"))
                .failsAt("desiredCount")
                .found("[secret]");
    }

    @Test
    void aWorkerMayBeSingle() {
        rule.judge(good.with("desiredCount", 1).without("loadBalancers")).doesNotApply();
    }

    @Test
    void aDaemonHasOneTaskForEachMachine() {
        rule.judge(good.without("desiredCount").with("schedulingStrategy", "DAEMON"))
                .doesNotApply();
    }
}
