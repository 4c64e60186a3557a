package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Roles name verbs and resources (SEC-25)")
class K8sRbacNoWildcardsTest {
    private final RuleTester rule = RuleTester.of(new K8sRbacNoWildcards());
    private final Fixture good = Fixture.of(
            "kubernetes:rbac.authorization.k8s.io/v1:Role",
            """
            {"rules": [{"apiGroups": [""], "resources": ["pods"], "verbs": ["get"]}]}""");

    @Test
    void acceptsNames() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithEveryVerb() {
        rule.judge(good.with("rules[0].verbs", List.of("*"))).failsAt("rules[0].verbs");
    }

    @Test
    void failsWithEveryResource() {
        rule.judge(good.with("rules[0].resources", List.of("*"))).failsAt("rules[0].resources");
    }

    @Test
    void waitsForUnknownRules() {
        rule.judge(good.unknown("rules")).isUnknownAt("rules");
    }
}
