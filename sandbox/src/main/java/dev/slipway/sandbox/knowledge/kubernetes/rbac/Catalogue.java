package dev.slipway.sandbox.knowledge.kubernetes.rbac;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.kubernetes.Objects;
import java.util.List;
import java.util.Set;

/** The rbac group's types. */
public final class Catalogue implements ServiceCatalogue {
    private static final String GROUP = "kubernetes:rbac.authorization.k8s.io/v1:";
    private static final Set<String> CLUSTER_ROLES = Set.of("admin", "cluster-admin", "edit", "view");

    @Override
    public List<Knowledge> types() {
        return List.of(
                rules(Objects.namespaced(GROUP + "Role", "role-object"), "role-object"),
                rules(Objects.clusterWide(GROUP + "ClusterRole", "cluster-role"), "cluster-role"),
                binding());
    }

    private static Knowledge rules(Knowledge role, String kind) {
        return role.check(
                kind + "-verbs",
                "rules.verbs: Required value: verbs must contain at least one value",
                s -> s.in().each("rules").stream()
                        .filter(r -> r.items("verbs").isEmpty())
                        .forEach(r -> s.refuse(
                                "rules",
                                "rules.verbs: Required value: verbs must contain at least one value",
                                "Name verbs.")));
    }

    private static Knowledge binding() {
        return Objects.namespaced(GROUP + "RoleBinding", "role-binding")
                .replaceOn("roleRef")
                .unordered("subjects")
                .check(
                        "role-binding-kind",
                        "roleRef.kind: Unsupported value",
                        Objects.supported("roleRef.kind", List.of("Role", "ClusterRole")))
                .awaits(
                        "role-binding-role-missing",
                        "roles.rbac.authorization.k8s.io \"…\" not found",
                        s -> s.in().text("roleRef.name")
                                .filter(n -> s.in().text("roleRef.kind", "").equals("Role")
                                        ? Objects.beside(s, GROUP + "Role", n).isEmpty()
                                        : !CLUSTER_ROLES.contains(n)
                                                && !n.startsWith("system:")
                                                && s.world()
                                                        .find(GROUP + "ClusterRole", n)
                                                        .isEmpty())
                                .ifPresent(n -> s.refuse(
                                        "roleRef.name",
                                        "roles.rbac.authorization.k8s.io \"" + n + "\" not found",
                                        "Make the Role.")));
    }
}
