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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        Published published = stack.once("published ports", Published.class, Published::of);
        return resource.get("ports").each(port -> {
            List<String> others = published.on(resource, port).stream()
                    .filter(other -> !other.container.urn().equals(resource.urn()))
                    .filter(other -> overlap(address(port), other.address))
                    .map(other -> other.container.name())
                    .distinct()
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

    private record Port(ResourceView container, String address) {}

    /** By host, protocol and number; a number that is not known yet clashes with nothing. */
    private record Published(Map<String, List<Port>> ports) {
        static Published of(StackView stack) {
            Map<String, List<Port>> ports = new HashMap<>();
            for (ResourceView container : stack.ofType(DockerContainer.TYPE)) {
                for (PropertyView port : container.get("ports").items()) {
                    ports.computeIfAbsent(key(container, port), key -> new ArrayList<>())
                            .add(new Port(container, address(port)));
                }
            }
            return new Published(ports);
        }

        List<Port> on(ResourceView container, PropertyView port) {
            return port.get("external").number().isPresent()
                    ? ports.getOrDefault(key(container, port), List.of())
                    : List.of();
        }

        private static String key(ResourceView container, PropertyView port) {
            return container.provider().map(ResourceView.Provider::urn).orElse("") + " "
                    + port.get("protocol").text().orElse("tcp") + " "
                    + port.get("external").number();
        }
    }

    private static String address(PropertyView port) {
        return port.get("ip").text().orElse("0.0.0.0");
    }

    private static boolean overlap(String one, String other) {
        return one.equals(other) || isEvery(one) || isEvery(other);
    }

    private static boolean isEvery(String address) {
        return address.equals("0.0.0.0") || address.equals("::");
    }
}
