package dev.slipway.policies.packs.docker;

import dev.slipway.policies.packs.any.DataImage;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Data has nobody to call. */
public final class DockerDataNetworkInternal implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-data-network-internal", "Networks of data have no way out")
                .severity(Severity.HIGH)
                .why("A database that reaches the internet can be made to send its data there.")
                .fix("Set internal: true on the docker.Network of databases and caches.")
                .checks(Reference.GUIDES, "SEC-13", "KAR-NET-03")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("docker:index/network:Network");
    }

    @Override
    public Verdict judge(ResourceView network, StackView stack, RuleConfig config) {
        Attached data = stack.once("networks of data", Attached.class, Attached::of);
        boolean attached = data.urns.contains(network.urn())
                || network.get("name").texts().stream().anyMatch(data.names::contains);
        return attached
                ? network.get("internal").mustBeTrue()
                : Verdict.notApplicable("no database and no cache is attached to it");
    }

    /** The networks that databases and caches are attached to, by URN where the engine tells, and by name. */
    private record Attached(Set<String> urns, Set<String> names) {
        static Attached of(StackView stack) {
            Attached attached = new Attached(new HashSet<>(), new HashSet<>());
            for (ResourceView container : stack.ofType(DockerContainer.TYPE)) {
                if (!DockerContainer.runsOnce(container)
                        && ContainerImage.names(container, stack).stream()
                                .anyMatch(image -> DataImage.of(image).isPresent())) {
                    attached.add(container);
                }
            }
            return attached;
        }

        private void add(ResourceView container) {
            for (String property : List.of("networksAdvanced", "networkMode")) {
                urns.addAll(container.edges().byProperty().getOrDefault(property, Set.of()));
            }
            container
                    .get("networksAdvanced")
                    .items()
                    .forEach(it -> names.addAll(it.get("name").texts()));
            names.addAll(container.get("networkMode").texts());
        }
    }
}
