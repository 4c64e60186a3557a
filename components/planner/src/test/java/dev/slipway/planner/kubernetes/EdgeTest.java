package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import org.junit.jupiter.api.Test;

class EdgeTest {
    private final KubernetesPlan plan = Clipper.plan(
            Environment.PROD,
            KubernetesSettings.builder()
                    .className("traefik")
                    .certManager(true)
                    .issuer("letsencrypt")
                    .build());
    private final String nginx = file("gateway-config", "nginx.conf");

    @Test
    @Covers("CLP-SVC-02")
    void unknownPathsOfTheFrontEndAnswerWithItsIndexPage() {
        assertThat(nginx)
                .contains("set $upstream_root web.clipper-prod.svc.cluster.local:8080")
                .contains("/index.html");
    }

    @Test
    @Covers("CLP-SVC-03")
    void theApisPathsGoToItsPort() {
        assertThat(nginx).contains("location /api").contains("api.clipper-prod.svc.cluster.local:8080");
    }

    @Test
    @Covers({"CLP-TLS-02", "CLP-SEC-02", "CLP-CHK-07"})
    void everyAnswerCarriesTheSecurityHeaders() {
        assertThat(nginx)
                .contains("max-age=63072000; includeSubDomains; preload")
                .contains("X-Content-Type-Options")
                .contains("X-Frame-Options")
                .contains("Referrer-Policy");
    }

    @Test
    @Covers("CLP-TLS-05")
    void plainHttpIsRedirectedWhateverTheController() {
        assertThat(nginx).contains("if ($http_x_forwarded_proto = http)").contains("return 301 https://");
    }

    @Test
    @Covers("CLP-TLS-06")
    void theIssuerKeepsTheCertificateOfBothNamesFresh() {
        EdgePlan edge = plan.edge().get(0);

        assertThat(edge.hosts()).containsExactly("clipper.example.com", "www.clipper.example.com");
        assertThat(edge.annotations()).containsEntry("cert-manager.io/cluster-issuer", "letsencrypt");
        assertThat(plan.notes()).noneMatch(note -> note.reason().contains("not renewed"));
    }

    @Test
    @Covers({"CLP-SEC-03", "CLP-CHK-08"})
    void requestsAreLimitedForEachClientAddress() {
        assertThat(nginx)
                .contains("limit_req_zone $binary_remote_addr zone=api:10m rate=20r/s")
                .contains("limit_req zone=api burst=40 nodelay")
                .contains("real_ip_header X-Forwarded-For");
    }

    @Test
    void theEdgeIsBelievedAboutClientsWhateverRangeItsPodsHave() {
        assertThat(nginx)
                .contains("set_real_ip_from 10.0.0.0/8")
                .contains("set_real_ip_from 172.16.0.0/12")
                .contains("set_real_ip_from 192.168.0.0/16");
        String named = PlanFiles.config(
                Clipper.plan(
                        Environment.PROD,
                        Apps.bare().clusterCidr("10.60.0.0/14").build()),
                "gateway-config",
                "nginx.conf");
        assertThat(named).contains("set_real_ip_from 10.60.0.0/14").doesNotContain("set_real_ip_from 192.168.0.0/16");
    }

    @Test
    @Covers({"CLP-NET-01", "CLP-SCALE-01"})
    void severalInstancesOfTheApiAreBalanced() {
        AutoscalerPlan autoscaler = plan.services().get(0).autoscaler().orElseThrow();

        assertThat(autoscaler.minReplicas()).isEqualTo(2);
        assertThat(autoscaler.maxReplicas()).isEqualTo(4);
        assertThat(autoscaler.cpuPercent()).contains(70);
    }

    @Test
    @Covers("CLP-SVC-04")
    void everythingThatIsRoutedToIsAskedWhetherItIsReady() {
        assertThat(PlanPods.workloads(plan).filter(it -> !it.servicePorts().isEmpty()))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.pod().containers().get(0).readiness())
                        .as(it.name())
                        .isPresent());
    }

    @Test
    @Covers("CLP-SCALE-02")
    void aSizeIsOneSettingOfTheEnvironment() {
        assertThat(Clipper.plan(Environment.DEV)
                        .services()
                        .get(0)
                        .pod()
                        .containers()
                        .get(0)
                        .resources()
                        .memoryLimit())
                .isEqualTo("256Mi");
        assertThat(plan.services().get(0).pod().containers().get(0).resources().memoryLimit())
                .isEqualTo("512Mi");
    }

    private String file(String holder, String name) {
        return PlanFiles.config(plan, holder, name);
    }
}
