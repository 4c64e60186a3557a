package dev.slipway.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.model.Covers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What all guides ask for alike, in the plans of production for every application and target. */
class EveryAppEverywhereTest {
    static Stream<Arguments> plans() {
        return Stream.of("alexander", "clipper", "clovalink", "karigar", "newsroom", "signalcraft")
                .flatMap(app -> Planned.everywhere(app, "prod").map(plan -> Arguments.of(app, plan)));
    }

    @ParameterizedTest
    @MethodSource("plans")
    @Covers({"ALX-HOST-02", "KAR-HOST-01"})
    void nothingOfTheTeamsRunsAsRoot(String app, Planned plan) {
        assertThat(parts(plan)).isNotEmpty().allSatisfy(part -> assertThat(part.user())
                .isPositive());
    }

    @ParameterizedTest
    @MethodSource("plans")
    @Covers({"CLV-NET-01", "CLV-SVC-02"})
    void theWorldReachesPorts80And443AndNothingElse(String app, Planned plan) {
        switch (plan.target()) {
            case "vps" -> {
                assertThat(plan.plan().findValues("ports").stream()
                                .flatMap(Planned::elements)
                                .map(it -> it.path("host").asInt()))
                        .containsExactlyInAnyOrder(80, 443);
                assertThat(plan.plan().path("host").path("firewallAllowedPorts").toString())
                        .isEqualTo("[80,443]");
            }
            case "aws" ->
                assertThat(Planned.elements(plan.plan().path("securityGroups"))
                                .flatMap(group -> Planned.elements(group.path("ingress")))
                                .filter(rule -> rule.path("cidr").isTextual())
                                .map(rule -> rule.path("port").asInt()))
                        .isSubsetOf(80, 443);
            default ->
                assertThat(Planned.elements(plan.plan().path("edge"))
                                .map(it -> it.path("kind").asText()))
                        .containsExactly("INGRESS");
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    @Covers({"CLV-NET-02", "KAR-NET-02"})
    void dataIsReachedOnlyByWhatUsesIt(String app, Planned plan) {
        for (String store : stores(plan)) {
            switch (plan.target()) {
                case "vps" ->
                    assertThat(plan.named("networks", "data-" + store)
                                    .path("internal")
                                    .asBoolean())
                            .isTrue();
                case "aws" ->
                    assertThat(Planned.elements(plan.plan().path("securityGroups"))
                                    .filter(it -> it.path("subject").asText().equals(store))
                                    .flatMap(it -> Planned.elements(it.path("ingress"))))
                            .isNotEmpty()
                            .allSatisfy(rule -> assertThat(rule.path("peer").isTextual()
                                            && rule.path("cidr").isNull())
                                    .isTrue());
                default ->
                    assertThat(plan.named("networkPolicies", store)
                                    .path("ingress")
                                    .findValues("peers"))
                            .isNotEmpty()
                            .allSatisfy(peers ->
                                    assertThat(peers.findValuesAsText("kind")).containsOnly("Pods"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    @Covers({"CLV-TLS-01", "CLV-TLS-02", "ALX-TLS-03"})
    void theSiteHasACertificateForEachOfItsNames(String app, Planned plan) {
        switch (plan.target()) {
            case "vps" -> {
                JsonNode certificates = plan.plan().path("certificates");
                assertThat(certificates.path("container").path("image").asText())
                        .startsWith("certbot/certbot:");
                assertThat(certificates.path("names"))
                        .isEqualTo(plan.plan().path("gateway").path("names"));
                assertThat(mount(plan.plan().path("gateway").path("container"), "/certificates")
                                .path("readOnly")
                                .asBoolean())
                        .isTrue();
            }
            case "aws" ->
                assertThat(plan.plan().path("certificates").path(0).path("key").asText())
                        .isEqualTo("public");
            default ->
                assertThat(plan.plan().path("edge").path(0).path("tlsSecret").asText())
                        .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    @Covers({"CLV-SVC-04", "CLV-MNT-01"})
    void whatFallsIsStartedAgainAndDataOfProductionStays(String app, Planned plan) {
        switch (plan.target()) {
            case "vps" -> {
                assertThat(parts(plan)).allSatisfy(part -> assertThat(
                                part.container().path("mode").asText())
                        .isEqualTo("SERVICE"));
                assertThat(stores(plan)).allSatisfy(store -> assertThat(plan.named("volumes", store + "-data")
                                .path("keep")
                                .asBoolean())
                        .isTrue());
            }
            case "aws" -> {
                assertThat(parts(plan))
                        .allSatisfy(part -> assertThat(part.replicas()).isPositive());
                assertThat(Planned.elements(plan.plan().path("databases"))).allSatisfy(it -> assertThat(
                                it.path("deletionProtection").asBoolean())
                        .isTrue());
                assertThat(Planned.elements(plan.plan().path("buckets")))
                        .allSatisfy(it ->
                                assertThat(it.path("forceDestroy").asBoolean()).isFalse());
            }
            default -> {
                assertThat(parts(plan))
                        .allSatisfy(part -> assertThat(part.replicas()).isPositive());
                // A claim of its own outlives its StatefulSet.
                assertThat(Planned.elements(plan.plan().path("databases")))
                        .allSatisfy(it ->
                                assertThat(it.path("server").path("claims")).isNotEmpty());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    @Covers("CLV-REC-01")
    void aRestoreIsDrilledByTheClock(String app, Planned plan) {
        switch (plan.target()) {
            case "vps" ->
                assertThat(plan.plan().path("backups").path("drill").toString()).contains("0 6 1 * *");
            case "aws" ->
                assertThat(plan.plan().path("backup").path("drill").asText()).isEqualTo("cron(0 6 1 * ? *)");
            default -> assertThat(plan.plan().path("backups").toString()).contains("restore-drill", "0 6 1 * *");
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    @Covers({"SIG-LOG-01", "SIG-MON-05"})
    void logsAndMetricsOfEveryPartGoToOneStore(String app, Planned plan) {
        switch (plan.target()) {
            case "vps" ->
                assertThat(names(plan.plan().path("monitoring").path("containers")))
                        .contains("loki", "log-agent", "prometheus", "grafana", "node-exporter");
            case "aws" -> {
                assertThat(parts(plan)).allSatisfy(part -> assertThat(part.node()
                                .path("task")
                                .path("log")
                                .path("retentionDays")
                                .asInt())
                        .isPositive());
                assertThat(plan.plan().path("dashboard").isObject()).isTrue();
            }
            default -> {
                assertThat(plan.plan()
                                .path("monitoring")
                                .path("logReader")
                                .path("name")
                                .asText())
                        .isEqualTo("log-agent");
                assertThat(names(plan.plan().path("monitoring").path("servers")))
                        .contains("prometheus", "loki");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    @Covers({"CLV-DB-03", "CLV-SIZE-02"})
    void storesKeepTheirDataOnNamedVolumesAndTheHostHasDocker(String app, Planned plan) {
        if (plan.isOn("vps")) {
            assertThat(Planned.elements(plan.plan().path("databases")))
                    .allSatisfy(it -> assertThat(mount(it.path("server"), "/var/lib/postgresql/data")
                                    .path("source")
                                    .asText())
                            .isEqualTo(it.path("dataVolume").asText()));
            assertThat(plan.plan().path("host").path("cloudInit").asText())
                    .contains("- docker-ce\n", "debian bookworm");
        } else if (plan.isOn("kubernetes")) {
            assertThat(Planned.elements(plan.plan().path("databases"))).allSatisfy(it -> assertThat(it.path("server")
                            .path("pod")
                            .path("containers")
                            .path(0)
                            .path("mounts")
                            .toString())
                    .contains("\"path\":\"/var/lib/postgresql/data\""));
        }
    }

    private static List<PlannedPart> parts(Planned plan) {
        return Stream.of("services", "workers")
                .flatMap(list -> plan.names(list).stream())
                .filter(name -> !name.endsWith("-pooler"))
                .map(plan::part)
                .toList();
    }

    private static List<String> stores(Planned plan) {
        return Stream.of("databases", "caches")
                .flatMap(list -> plan.names(list).stream())
                .toList();
    }

    private static List<String> names(JsonNode list) {
        return Planned.elements(list).map(it -> it.path("name").asText()).toList();
    }

    private static JsonNode mount(JsonNode container, String path) {
        return Planned.elements(container.path("mounts"))
                .filter(it -> it.path("target").asText().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
