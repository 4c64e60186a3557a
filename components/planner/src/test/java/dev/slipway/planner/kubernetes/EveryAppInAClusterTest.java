package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.RepositoryApps;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all guides ask of a cluster alike: production of every application. */
class EveryAppInAClusterTest {
    static Stream<KubernetesPlan> prod() {
        return RepositoryApps.names().stream().map(app -> Apps.plan(app, Environment.PROD));
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-NET-01", "CLV-SVC-02", "CLV-TLS-01"})
    void theWorldComesThroughOneIngressWithACertificate(KubernetesPlan plan) {
        assertThat(plan.edge()).singleElement().satisfies(edge -> {
            assertThat(edge.kind()).isEqualTo(EdgeKind.INGRESS);
            assertThat(edge.tlsSecret()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-NET-02", "KAR-NET-02"})
    void onlyPodsOfTheNamespaceReachTheData(KubernetesPlan plan) {
        assertThat(plan.networkPolicies())
                .filteredOn(policy -> Stream.concat(
                                plan.databases().stream().map(DatabasePlan::name),
                                plan.caches().stream().map(CachePlan::name))
                        .anyMatch(policy.name()::equals))
                .isNotEmpty()
                .flatExtracting(NetworkPolicyPlan::ingress)
                .flatExtracting(NetworkRulePlan::peers)
                .isNotEmpty()
                .hasOnlyElementsOfType(PeerPlan.Pods.class);
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-DB-03", "CLV-SVC-04"})
    void aDatabaseKeepsItsDataOnAClaimThatOutlivesItsPod(KubernetesPlan plan) {
        assertThat(plan.databases())
                .extracting(it -> it.server().orElseThrow())
                .isNotEmpty()
                .allSatisfy(server -> assertThat(server.claims()).isNotEmpty())
                .allSatisfy(
                        server -> assertThat(server.pod().containers().get(0).mounts())
                                .extracting(MountPlan::path)
                                .contains("/var/lib/postgresql/data"));
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers("CLV-REC-01")
    void aRestoreIsDrilledByTheClock(KubernetesPlan plan) {
        assertThat(plan.backups())
                .filteredOn(it -> it.name().endsWith("restore-drill"))
                .isNotEmpty()
                .allMatch(it -> it.schedule().equals("0 6 1 * *"));
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"SIG-LOG-01", "SIG-MON-05"})
    void logsAndMetricsOfEveryPartGoToOneStore(KubernetesPlan plan) {
        assertThat(plan.monitoring().logReader()).isPresent();
        assertThat(plan.monitoring().servers())
                .extracting(StatefulPlan::name)
                .contains("prometheus", "loki", "log-agent");
    }
}
