package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.packs.aws.S3;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two copies in one place burn together. */
public final class S3ReplicaOtherRegion implements StackRule {
    private static Optional<String> region(ResourceView resource) {
        return resource.get("region").text().or(() -> resource.provider()
                .flatMap(provider -> provider.properties().get("region").text()));
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("s3-replica-other-region", "A replica lies in another region than its source")
                .severity(Severity.HIGH)
                .why("A replica in the same region is lost together with the original.")
                .fix("Give the replica bucket a provider of another region (slipway:replicaRegion).")
                .checks(Reference.GUIDES, "REL-14")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of(S3.REPLICATION);
    }

    @Override
    public Verdict judge(ResourceView replication, StackView stack, RuleConfig config) {
        Optional<String> home = region(replication);
        List<ResourceView> destinations = S3.destinations(replication, stack);
        List<Verdict> verdicts = new ArrayList<>();
        for (ResourceView destination : destinations) {
            Optional<String> there = region(destination);
            if (home.isEmpty() || there.isEmpty()) {
                verdicts.add(Verdict.unknown("rules"));
            } else {
                verdicts.add(
                        there.equals(home)
                                ? Verdict.fail(
                                        "rules",
                                        destination.name() + " in " + there.get(),
                                        "a bucket outside " + home.get())
                                : Verdict.pass());
            }
        }
        return destinations.isEmpty()
                ? Verdict.notApplicable("its destination is not in this stack")
                : Verdict.all(verdicts);
    }
}
