package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Networks of data have no way out (SEC-13, KAR-NET-03)")
class DockerDataNetworkInternalTest {
    private final RuleTester rule = RuleTester.of(new DockerDataNetworkInternal());
    private final Fixture good = Fixture.of("docker:index/network:Network")
            .named("inside")
            .with("name", "inside-1")
            .with("internal", true);
    private final Fixture database = Fixture.of("docker:index/container:Container")
            .with("image", "postgres:17.2")
            .withJson("networksAdvanced", "[{\"name\": \"inside-1\"}]");

    @Test
    void passesWhenInternal() {
        rule.judge(good, database).passes();
    }

    @Test
    void failsWithAWayOut() {
        rule.judge(good.with("internal", false), database).failsAt("internal");
    }

    @Test
    void failsByDefault() {
        rule.judge(good.without("internal"), database).failsAt("internal");
    }

    @Test
    void otherNetworksMayGoOut() {
        rule.judge(good.without("internal"), database.with("image", "nginx:1.29"))
                .doesNotApply();
        rule.judge(good.without("internal"), database.with("networksAdvanced[0].name", "others"))
                .doesNotApply();
    }

    @Test
    void aNameSaysNothing() {
        rule.judge(good.named("shop-data").with("name", "data").without("internal"))
                .doesNotApply();
    }

    @Test
    void knowsWhoIsAttachedBeforeTheNetworkHasItsName() {
        Fixture bare = good.unknown("name").with("internal", false);
        rule.judge(bare, database.unknown("networksAdvanced").refersTo(bare, "networksAdvanced"))
                .failsAt("internal");
    }
}
