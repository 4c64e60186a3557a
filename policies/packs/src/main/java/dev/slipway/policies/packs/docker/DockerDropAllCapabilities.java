package dev.slipway.policies.packs.docker;

import dev.slipway.policies.packs.any.ContainerRisks;
import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Locale;

/** Rights that nobody uses help only intruders. */
public final class DockerDropAllCapabilities extends PropertyRule {
    public DockerDropAllCapabilities() {
        super(
                RuleInfo.of("docker-drop-all-capabilities", "Containers drop all capabilities")
                        .severity(Severity.MEDIUM)
                        .why(ContainerRisks.CAPABILITIES)
                        .fix("Set capabilities: {drops: [ALL]} and add back the few that are needed.")
                        .config(ConfigSchema.texts(
                                "neverAdded",
                                List.of(
                                        "ALL",
                                        "SYS_ADMIN",
                                        "SYS_MODULE",
                                        "SYS_PTRACE",
                                        "SYS_RAWIO",
                                        "SYS_BOOT",
                                        "BPF",
                                        "MAC_ADMIN",
                                        "MAC_OVERRIDE"),
                                "Capabilities that are as good as root on the host, and must not be added back"))
                        .checks(Reference.GUIDES, "SEC-19")
                        .checks(Reference.CIS_DOCKER, "5.4"),
                List.of("docker:index/container:Container"),
                "capabilities.drops",
                value -> value.mustContain("ALL"));
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        List<String> wide = config.texts("neverAdded");
        Verdict added = container.get("capabilities", "adds").each(one -> {
            String name = one.text().orElse("").toUpperCase(Locale.ROOT);
            return wide.contains(name.startsWith("CAP_") ? name.substring(4) : name)
                    ? one.fail("a capability that is less than root")
                    : Verdict.pass();
        });
        return Verdict.all(super.judge(container, config), added);
    }
}
