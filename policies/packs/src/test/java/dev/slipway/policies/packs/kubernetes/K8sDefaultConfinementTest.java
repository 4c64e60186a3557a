package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Pods keep the runtime's AppArmor and SELinux confinement, its /proc and its sysctls (SEC-19)")
class K8sDefaultConfinementTest {
    private static final String POD = "spec.template.spec.securityContext";
    private static final String CONTAINER = "spec.template.spec.containers[0].securityContext";

    private final RuleTester rule = RuleTester.of(new K8sDefaultConfinement());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"spec": {"securityContext": {"sysctls": [{"name": "net.ipv4.ip_unprivileged_port_start", "value": "80"}]},
              "containers": [{"name": "api", "securityContext": {"appArmorProfile": {"type": "RuntimeDefault"}}}]}}}}""");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void passesWithoutAnySecurityContext() {
        rule.judge(good.without(POD).without(CONTAINER)).passes();
    }

    @ParameterizedTest
    @CsvSource({
        CONTAINER + ", appArmorProfile.type, Unconfined",
        CONTAINER + ", procMount, Unmasked",
        CONTAINER + ", windowsOptions.hostProcess, true",
        CONTAINER + ", seLinuxOptions.type, spc_t",
        POD + ", seLinuxOptions.user, system_u",
        POD + ", seLinuxOptions.role, system_r",
        POD + ", appArmorProfile.type, Unconfined",
        POD + ", sysctls[0].name, kernel.msgmax"
    })
    void failsWhereAFenceIsTakenDown(String where, String property, String value) {
        rule.judge(good.with(where + "." + property, value)).failsAt(where + "." + property);
    }

    @Test
    void acceptsTheTypesThatContainersHave() {
        rule.judge(good.with(CONTAINER + ".seLinuxOptions.type", "container_init_t"))
                .passes();
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown(CONTAINER + ".procMount")).isUnknownAt(CONTAINER + ".procMount");
    }

    @Test
    void failsWithProcUnmasked() {
        rule.judge(good.with(CONTAINER + ".procMount", "Unmasked"))
                .failsAt(CONTAINER + ".procMount")
                .found("Unmasked");
    }
}
