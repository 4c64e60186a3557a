package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkPathsTest {
    private final KubernetesPlan plan = Clipper.plan(Environment.PROD);
    private final NetworkReach reach = new NetworkReach(plan);

    @Test
    void nothingButUsersOfTheEdgeReachesTheDatabase() {
        assertThat(callersOf("db", 5436))
                .containsExactlyInAnyOrder(
                        "db-pooler", "api-migrate", "api-migrate-backup", "db-backup-daily", "db-backup-weekly");
    }

    @Test
    void dnsIsAskedInItsNamespaceAndAtTheNodesOwnCache() {
        assertThat(plan.networkPolicies())
                .filteredOn(policy -> policy.name().equals("allow-dns"))
                .flatMap(NetworkPolicyPlan::egress)
                .flatMap(NetworkRulePlan::peers)
                .containsExactly(
                        new PeerPlan.Namespace("kube-system", Map.of()),
                        new PeerPlan.Addresses("169.254.20.10/32", List.of()));
    }

    @Test
    void onlyTheApiReachesThePooler() {
        assertThat(callersOf("db-pooler", 6432)).containsExactly("api");
    }

    @Test
    void onlyTheApiAndItsMigrationReachTheCache() {
        assertThat(callersOf("cache", 6379)).containsExactlyInAnyOrder("api", "api-migrate");
    }

    @Test
    @Covers("CLP-SVC-01")
    void theApiIsReachedThroughTheGatewayAndByPrometheusOnly() {
        assertThat(callersOf("api", 8080)).containsExactlyInAnyOrder("gateway", "prometheus");
        assertThat(reach.reachesFrom("traefik", labels("api"), 8080)).isFalse();
    }

    @Test
    @Covers({"CLP-SVC-03", "CLP-CHK-02"})
    void theGatewayIsTheOnlyPodThatTheClustersEdgeReaches() {
        List<String> entries = PlanPods.of(plan).stream()
                .filter(pod -> pod.allContainers()
                        .flatMap(container -> container.ports().stream())
                        .anyMatch(port -> reach.reachesFrom("traefik", pod.labels(), port.number())))
                .map(PodPlan::name)
                .toList();

        assertThat(entries).containsExactly("gateway");
    }

    @Test
    void noPodIsWithoutAPolicy() {
        assertThat(PlanPods.of(plan)).isNotEmpty().allSatisfy(pod -> assertThat(reach.isIsolated(pod.labels()))
                .as(pod.name())
                .isTrue());
    }

    @Test
    void aPolicyThatIsLostClosesThePathInsteadOfOpeningIt() {
        NetworkReach spoiled = new NetworkReach(
                plan.namespace().name(),
                plan.networkPolicies().stream()
                        .filter(policy -> !policy.name().equals("db"))
                        .toList());

        assertThat(reach.reaches(labels("db-pooler"), labels("db"), 5436)).isTrue();
        assertThat(spoiled.reaches(labels("db-pooler"), labels("db"), 5436)).isFalse();
    }

    @Test
    void theInternetDoesNotMeanTheClusterOrTheNodesMetadata() {
        PeerPlan.Addresses internet = plan.networkPolicies().stream()
                .filter(policy -> policy.name().equals("api"))
                .flatMap(policy -> policy.egress().stream())
                .flatMap(rule -> rule.peers().stream())
                .filter(PeerPlan.Addresses.class::isInstance)
                .map(PeerPlan.Addresses.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(internet.except()).contains("10.0.0.0/8", "169.254.0.0/16", "192.168.0.0/16");
    }

    @Test
    void publicNamesAreProbedAlsoWhereTheClusterLeadsItsOwnLoadBalancersAddressStraightToTheEdge() {
        assertThat(plan.networkPolicies())
                .filteredOn(policy -> policy.name().equals("blackbox"))
                .flatMap(NetworkPolicyPlan::egress)
                .anySatisfy(rule -> {
                    assertThat(rule.peers()).containsExactly(new PeerPlan.Namespace("traefik", Map.of()));
                    assertThat(rule.ports())
                            .extracting(NetworkRulePlan.PolicyPort::port)
                            .contains(443, 8443);
                });
    }

    private List<String> callersOf(String component, int port) {
        return PlanPods.of(plan).stream()
                .filter(pod -> !pod.name().equals(component))
                .filter(pod -> reach.reaches(pod.labels(), labels(component), port))
                .map(PodPlan::name)
                .toList();
    }

    private Map<String, String> labels(String component) {
        return PlanPods.named(plan, component).labels();
    }
}
