package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** What the runtime fences off by itself stays fenced off. The values are those of the baseline profile. */
public final class K8sDefaultConfinement implements ResourceRule {
    private static final List<String> SELINUX_TYPES =
            List.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t");
    private static final List<String> SYSCTLS = List.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.ip_unprivileged_port_start",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.ping_group_range",
            "net.ipv4.ip_local_reserved_ports",
            "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "k8s-default-confinement",
                        "Pods keep the runtime's AppArmor and SELinux confinement, its /proc and its sysctls")
                .severity(Severity.HIGH)
                .why(
                        "Each of these switches takes down a fence that stands by itself, and lets a break-in reach the node.")
                .fix("Leave out appArmorProfile Unconfined, seLinuxOptions.user, .role and foreign types, procMount "
                        + "Unmasked, sysctls beyond the safe ones, and windowsOptions.hostProcess.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.POD_SECURITY, "appArmor", "seLinux", "procMount", "sysctls", "hostProcess")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        PropertyView pod = PodSpec.of(workload).get("securityContext");
        return Verdict.all(
                context(pod),
                pod.get("sysctls").each(sysctl -> sysctl.get("name").mustBeOneOf(SYSCTLS)),
                PodSpec.containers(workload, container -> context(container.get("securityContext"))));
    }

    private static Verdict context(PropertyView context) {
        return context.known(known -> Verdict.all(
                known.get("appArmorProfile", "type").mustNotBeOneOf(List.of("Unconfined")),
                known.get("procMount").mustNotBeOneOf(List.of("Unmasked")),
                known.get("windowsOptions", "hostProcess").mustNotBeTrue(),
                known.get("seLinuxOptions", "type")
                        .known(type -> type.isSet() ? type.mustBeOneOf(SELINUX_TYPES) : Verdict.pass()),
                empty(known.get("seLinuxOptions", "user")),
                empty(known.get("seLinuxOptions", "role"))));
    }

    private static Verdict empty(PropertyView text) {
        return text.known(
                known -> known.text().filter(String::isEmpty).isPresent() ? Verdict.pass() : known.mustNotBeSet());
    }
}
