package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Namespaces enforce the restricted pod security standard (SEC-19)")
class K8sNamespacePsaTest {
    private final RuleTester rule = RuleTester.of(new K8sNamespacePsa());
    private final Fixture good = Fixture.of(
            "kubernetes:core/v1:Namespace",
            """
            {"metadata": {"labels": {"pod-security.kubernetes.io/enforce": "restricted"}}}""");

    @Test
    void passesWhenRestricted() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenPrivileged() {
        rule.judge(good.withJson("metadata.labels", "{\"pod-security.kubernetes.io/enforce\": \"privileged\"}"))
                .failsAt("metadata.labels.pod-security.kubernetes.io/enforce");
    }

    @Test
    void failsWithoutALabel() {
        rule.judge(good.without("metadata.labels")).failsAt("metadata.labels.pod-security.kubernetes.io/enforce");
    }

    @Test
    void takesTheUsersProfile() {
        rule.with("accepted", List.of("baseline"))
                .judge(good)
                .failsAt("metadata.labels.pod-security.kubernetes.io/enforce");
    }
}
