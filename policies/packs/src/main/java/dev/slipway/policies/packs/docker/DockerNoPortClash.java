package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** One port of a host belongs to one container. */
public final class DockerNoPortClash implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-no-port-clash", "No two containers publish the same port of a host")
                .severity(Severity.HIGH)
                .why("The second container cannot start, and the update ends half done.")
                .fix(
                        "Publish the port on one container, such as the gateway, and reach the others through their network.")
                .checks(Reference.GUIDES, "KAR-POL-06")
                .build();
    }

    @Override
    public List<String> types() {
        return DockerContainer.types();
    }

    @Override
    public Verdict judge(ResourceView resource, StackView stack, RuleConfig config) {
        return resource.get("ports").each(port -> {
            List<String> others = stack.ofType(DockerContainer.TYPE).stream()
                    .filter(other -> !other.urn().equals(resource.urn()) && sameHost(other, resource))
                    .filter(other -> other.get("ports").items().stream().anyMatch(theirs -> clash(port, theirs)))
                    .map(ResourceView::name)
                    .sorted()
                    .toList();
            return others.isEmpty()
                    ? Verdict.pass()
                    : Verdict.fail(
                            port.path() + ".external",
                            port.get("external").shown() + ", as on " + String.join(", ", others),
                            "a port of its own");
        });
    }

    private static boolean sameHost(ResourceView one, ResourceView other) {
        return one.provider()
                .map(ResourceView.Provider::urn)
                .equals(other.provider().map(ResourceView.Provider::urn));
    }

    private static boolean clash(PropertyView one, PropertyView other) {
        return one.get("external").number().isPresent()
                && one.get("external").number().equals(other.get("external").number())
                && protocol(one).equals(protocol(other))
                && (address(one).equals(address(other)) || isEvery(address(one)) || isEvery(address(other)));
    }

    private static String protocol(PropertyView port) {
        return port.get("protocol").text().orElse("tcp");
    }

    private static String address(PropertyView port) {
        return port.get("ip").text().orElse("0.0.0.0");
    }

    private static boolean isEvery(String address) {
        return address.equals("0.0.0.0") || address.equals("::");
    }
}
