package dev.slipway.planner.aws;

import static dev.slipway.planner.aws.PlanParts.alarm;
import static dev.slipway.planner.aws.PlanParts.group;
import static dev.slipway.planner.aws.PlanParts.main;
import static dev.slipway.planner.aws.PlanParts.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.Value;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The other rows of Clipper's guide that the plan for AWS settles. */
class ClipperOnAwsTest {
    private final AwsPlan dev = Clipper.plan(Environment.DEV);
    private final AwsPlan prod = Clipper.plan(Environment.PROD);

    @Test
    @Covers({"CLP-SVC-01", "CLP-SVC-03"})
    void theApiListensOn8080BehindTheOneEntry() {
        assertThat(service(prod, "api").port()).contains(8080);
        assertThat(group(prod, "api").ingress())
                .singleElement()
                .extracting(RulePlan::peer)
                .isEqualTo(Optional.of("load-balancer"));
        assertThat(prod.loadBalancer().orElseThrow().rules()).allMatch(ListenerRulePlan::viaCdn);
    }

    @Test
    @Covers("CLP-SVC-02")
    void unknownPathsOfTheSiteAnswerWithTheIndexPage() {
        assertThat(prod.sites()).singleElement().extracting(CdnPlan::fallback).isEqualTo(Optional.of("/index.html"));
    }

    @Test
    @Covers("CLP-SVC-04")
    void theHealthCheckGatesTheRollOut() {
        assertThat(prod.loadBalancer().orElseThrow().targetGroups())
                .singleElement()
                .satisfies(target -> assertThat(target.healthPath()).isEqualTo("/health"));
    }

    @Test
    void onlyTheLoadBalancerIsOpenToEverybody() {
        assertThat(prod.securityGroups())
                .filteredOn(group ->
                        group.ingress().stream().anyMatch(rule -> rule.cidr().isPresent()))
                .extracting(SecurityGroupPlan::subject)
                .containsExactly("load-balancer");
    }

    @Test
    @Covers({"CLP-CACHE-05", "CLP-SEC-01"})
    void credentialsAreHandedOverAsSecretsOnly() {
        ContainerPlan api = main(service(prod, "api").task());

        assertThat(api.secretVariables()).contains("DATABASE_URL", "REDIS_URL", "JWT_SECRET");
        assertThat(api.environment().values()).noneMatch(Value::holdsSecret);
        assertThat(api.environment()).doesNotContainKeys("DATABASE_URL", "REDIS_URL", "JWT_SECRET");
    }

    @Test
    @Covers({"CLP-TLS-01", "CLP-TLS-02", "CLP-TLS-04", "CLP-TLS-05", "CLP-TLS-06"})
    void theEntryTakesStrongTlsOnlyUnderBothNames() {
        LoadBalancerPlan balancer = prod.loadBalancer().orElseThrow();

        assertThat(balancer.tlsPolicy()).isEqualTo("ELBSecurityPolicy-TLS13-1-2-Res-2021-06");
        assertThat(balancer.redirectHttp()).isTrue();
        assertThat(balancer.hsts()).contains("max-age=63072000; includeSubDomains; preload");
        assertThat(prod.certificates()).allSatisfy(it -> assertThat(it.names())
                .containsExactly("clipper.example.com", "www.clipper.example.com"));
    }

    @Test
    @Covers({"CLP-NET-01", "CLP-SCALE-01"})
    void severalReplicasShareTheLoad() {
        assertThat(service(prod, "api").scaling()).hasValueSatisfying(scaling -> {
            assertThat(scaling.min()).isEqualTo(2);
            assertThat(scaling.max()).isEqualTo(4);
        });
    }

    @Test
    @Covers({"CLP-SEC-02", "CLP-NET-02"})
    void theSiteAnswersWithSecurityHeaders() {
        assertThat(prod.sites().get(0).headers())
                .containsKeys("X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy");
    }

    @Test
    @Covers("CLP-SEC-03")
    void eachClientIsLimited() {
        assertThat(prod.wafs()).hasSize(2).allSatisfy(waf -> assertThat(waf.rates())
                .contains(new WafRatePlan("rate-api-api", 20 * 60 + 40, Optional.of("/api"))));
    }

    @Test
    @Covers({"CLP-ALRT-01", "CLP-POL-04"})
    void theErrorAlarmIsAShareOfAllAnswers() {
        AlarmPlan alarm = alarm(prod, "high-error-rate-api");

        assertThat(alarm.expression()).hasValueSatisfying(it -> assertThat(it).contains("errors, 0) / requests"));
        assertThat(alarm.threshold()).isEqualTo(0.05);
        assertThat(alarm.periods() * alarm.periodSeconds()).isEqualTo(300);
    }

    @Test
    @Covers({"CLP-ALRT-02", "CLP-ALRT-03"})
    void slownessAndOutageAlarmWithTheGuidesFigures() {
        assertThat(alarm(prod, "high-response-time-api").metrics().values())
                .singleElement()
                .satisfies(metric -> assertThat(metric.statistic()).isEqualTo("p95"));
        assertThat(alarm(prod, "high-response-time-api").threshold()).isEqualTo(0.5);
        assertThat(alarm(prod, "service-down-api").periods()
                        * alarm(prod, "service-down-api").periodSeconds())
                .isEqualTo(60);
    }

    @Test
    @Covers({"CLP-SEC-08", "CLP-POL-05", "CLP-BKP-05", "CLP-MON-04"})
    void everySignalOfTheGuideHasAnAlarm() {
        assertThat(prod.alarms())
                .extracting(AlarmPlan::key)
                .contains(
                        "failed-logins-api",
                        "unusual-traffic-api",
                        "high-cpu-db",
                        "high-memory-db",
                        "disk-filling-db",
                        "connections-exhausted-db",
                        "evictions-cache",
                        "backup-too-old-backup",
                        "service-down-api");
    }

    @Test
    @Covers({"CLP-LOG-01", "CLP-LOG-02"})
    void logsAreKeptThirtyDays() {
        assertThat(service(prod, "api").task().log()).isEqualTo(new LogPlan("/clipper/prod/api", 30));
    }

    @Test
    @Covers("CLP-SIZE-03")
    void devIsTheGuidesSmallSize() {
        assertThat(dev.databases().get(0).instanceClass()).isEqualTo("db.t4g.small");
        assertThat(dev.network().nat()).isEqualTo(NatMode.SINGLE);
        assertThat(dev.databases().get(0).multiAz()).isFalse();
    }

    @Test
    @Covers("CLP-SCALE-02")
    void sizeIsOneSettingForEachEnvironment() {
        assertThat(service(prod, "api").task().cpu()).isEqualTo(512);
        assertThat(dev.services().get(0).task().memoryMiB()).isEqualTo(1024);
    }

    @Test
    void bucketNamesAreUniqueAndFit() {
        assertThat(prod.buckets())
                .extracting(BucketPlan::bucketName)
                .doesNotHaveDuplicates()
                .allMatch(it -> it.length() <= 63);
    }

    @Test
    void aNewImageChangesTheTaskAndTheMigrationOnly() {
        AwsPlan next = Clipper.plan(
                Environment.PROD,
                Clipper.prod().images(Map.of("api", "ghcr.io/subculture-collective/clipper-backend:1.5.0")));

        assertThat(next.databases()).isEqualTo(prod.databases());
        assertThat(next.caches()).isEqualTo(prod.caches());
        assertThat(next.buckets()).isEqualTo(prod.buckets());
        assertThat(next.network()).isEqualTo(prod.network());
        assertThat(next.oneShots().get(1).version())
                .isNotEqualTo(prod.oneShots().get(1).version());
    }
}
