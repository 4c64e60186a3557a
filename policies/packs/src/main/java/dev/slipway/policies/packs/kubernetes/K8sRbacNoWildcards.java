package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** Least privilege is a list of names. */
public final class K8sRbacNoWildcards implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-rbac-no-wildcards", "Roles name verbs and resources")
                .severity(Severity.HIGH)
                .why("A wildcard grants what comes later too, and more than anybody meant.")
                .fix("Name apiGroups, resources and verbs.")
                .checks(Reference.GUIDES, "SEC-25")
                .checks(Reference.CIS_KUBERNETES, "5.1.3")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of(
                "kubernetes:rbac.authorization.k8s.io/v1:Role", "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole");
    }

    @Override
    public Verdict judge(ResourceView role, RuleConfig config) {
        return role.get("rules")
                .each(rule -> Verdict.all(Stream.of("verbs", "resources", "apiGroups")
                        .map(rule::get)
                        .map(list ->
                                list.known(known -> known.texts().contains("*") ? known.fail("names") : Verdict.pass()))
                        .toList()));
    }
}
