package dev.slipway.planner.aws;

import static dev.slipway.planner.aws.PlanParts.main;
import static dev.slipway.planner.aws.PlanParts.peers;
import static dev.slipway.planner.aws.PlanParts.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.Value;
import dev.slipway.planner.PlanJson;
import dev.slipway.planner.PlanNote;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the guides of the other four applications ask of AWS that only its own plan can prove. */
class GuidesOnAwsTest {
    private final AwsPlan clovalink = AppsOnAws.plan("clovalink", Environment.PROD);
    private final AwsPlan karigar = AppsOnAws.plan("karigar", Environment.PROD);
    private final AwsPlan signalcraft = AppsOnAws.plan("signalcraft", Environment.PROD);
    private final AwsPlan alexander = AppsOnAws.plan("alexander", Environment.PROD);

    @Test
    @Covers("CLV-SVC-03")
    void theBackendStartsAfterItsRoleAndWithTheAddressOfItsCache() {
        assertThat(service(clovalink, "backend").after()).contains("db-roles");
        assertThat(clovalink.secrets())
                .filteredOn(it -> it.key().equals("backend"))
                .singleElement()
                .satisfies(it -> assertThat(it.values()).containsEntry("REDIS_URL", Value.ref("cache", "url")));
    }

    @Test
    @Covers({"CLV-SVC-05", "CLV-SVC-06", "CLV-POL-05", "CLV-NET-03"})
    void onlyItsOwnDeathReplacesTheBackendAndReadinessBringsItRequests() {
        HealthCheckPlan alive =
                main(service(clovalink, "backend").task()).healthCheck().orElseThrow();

        assertThat(alive.command().toString())
                .contains("127.0.0.1:3000/health ")
                .doesNotContain("/health/ready");
        assertThat(List.of(alive.intervalSeconds(), alive.timeoutSeconds(), alive.retries()))
                .containsExactly(30, 10, 3);
        assertThat(clovalink.loadBalancer().orElseThrow().targetGroups())
                .filteredOn(it -> it.key().equals("backend"))
                .singleElement()
                .extracting(TargetGroupPlan::healthPath)
                .isEqualTo("/health/ready");
    }

    @Test
    @Covers("CLV-SVC-07")
    void theBackendMigratesAtItsStartAndIsGivenTimeForIt() {
        assertThat(clovalink.oneShots()).extracting(OneShotPlan::key).containsExactly("db-roles");
        assertThat(service(clovalink, "backend").healthGraceSeconds()).hasValue(300);
    }

    @Test
    @Covers({"CLV-NET-01", "CLV-NET-02"})
    void theInternetReachesTheLoadBalancerOn80And443AndNothingElse() {
        assertThat(clovalink.securityGroups())
                .flatExtracting(SecurityGroupPlan::ingress)
                .filteredOn(rule -> rule.cidr().isPresent())
                .extracting(RulePlan::port)
                .containsExactlyInAnyOrder(80, 443);
        assertThat(peers(clovalink, "db")).containsExactlyInAnyOrder(Optional.of("db-roles"), Optional.of("db-pooler"));
        assertThat(peers(clovalink, "db-pooler")).containsExactly(Optional.of("backend"));
        assertThat(peers(clovalink, "cache")).containsExactly(Optional.of("backend"));
    }

    @Test
    @Covers({"CLV-CACHE-02", "CLV-CACHE-03", "KAR-REPL-02", "SIG-CACHE-03"})
    void cachesFailOverAndKeepSnapshotsInPlaceOfAnAppendOnlyFile() {
        for (AwsPlan plan : List.of(clovalink, karigar, signalcraft)) {
            CachePlan cache = plan.caches().get(0);
            assertThat(cache.failover()).isTrue();
            assertThat(cache.nodes()).isGreaterThanOrEqualTo(2);
            assertThat(cache.snapshotDays()).isPositive();
            assertThat(plan.databases().get(0).multiAz()).isTrue();
        }
    }

    @Test
    @Covers({"CLV-STOR-06", "CLV-POL-09"})
    void theBackendMayReadWriteDeleteAndListInItsOwnBucketsOnly() {
        assertThat(service(clovalink, "backend").task().permissions())
                .filteredOn(it -> it.actions().stream().anyMatch(action -> action.startsWith("s3:")))
                .isNotEmpty()
                .allSatisfy(it -> {
                    assertThat(it.actions())
                            .isSubsetOf(
                                    "s3:GetObject",
                                    "s3:PutObject",
                                    "s3:DeleteObject",
                                    "s3:ListBucket",
                                    "s3:AbortMultipartUpload");
                    assertThat(it.resources()).allSatisfy(resource -> assertThat(PlanJson.text(resource))
                            .startsWith("${uploads."));
                });
        assertThat(main(service(clovalink, "backend").task()).environment()).doesNotContainKeys("AWS_ACCESS_KEY_ID");
        assertThat(main(service(clovalink, "backend").task()).secretVariables())
                .doesNotContain("AWS_SECRET_ACCESS_KEY", "REPLICATION_SECRET_KEY");
    }

    @Test
    @Covers({"CLV-STOR-04", "CLV-STOR-05", "CLV-REPL-04"})
    void uploadsAreEncryptedVersionedAndCopiedElsewhere() {
        assertThat(clovalink.buckets())
                .filteredOn(it -> it.key().equals("uploads"))
                .singleElement()
                .satisfies(uploads -> {
                    assertThat(uploads.customerKey()).isTrue();
                    assertThat(uploads.versioning()).isTrue();
                    assertThat(uploads.cors()).isEmpty();
                    assertThat(uploads.replication()).hasValueSatisfying(copy -> assertThat(copy.region())
                            .isNotEqualTo(clovalink.region()));
                });
        assertThat(clovalink.securityGroups())
                .filteredOn(it -> it.subject().equals("backend"))
                .flatExtracting(SecurityGroupPlan::egress)
                .anyMatch(rule -> rule.cidr().isPresent() && rule.port() == 443);
    }

    @Test
    @Covers({"CLV-ALRT-01", "CLV-MON-01", "CLV-BKP-01", "CLV-LOG-01"})
    void somebodyIsToldAndBackupsAndLogsAreKept() {
        assertThat(clovalink.alarmEmails()).containsExactly("admin@example.com");
        assertThat(clovalink.dashboard().widgets()).isNotEmpty();
        assertThat(clovalink.databases()).allMatch(it -> it.backupRetentionDays() == 30);
        assertThat(service(clovalink, "backend").task().log().retentionDays()).isEqualTo(90);
    }

    @Test
    @Covers({"ALX-NET-01", "ALX-POL-02"})
    void alexandersNodesShareRequestsAndHideTheirMetrics() {
        assertThat(alexander.loadBalancer().orElseThrow().targetGroups())
                .extracting(TargetGroupPlan::healthPath)
                .containsExactly("/readyz");
        assertThat(alexander.securityGroups())
                .flatExtracting(SecurityGroupPlan::ingress)
                .extracting(RulePlan::port)
                .isNotEmpty()
                .doesNotContain(9091);
    }

    @Test
    @Covers({"CLV-SVC-04", "KAR-HOST-01"})
    void everythingIsReplacedWhenItStopsAndNothingRunsAsRoot() {
        for (AwsPlan plan : List.of(clovalink, karigar, signalcraft)) {
            assertThat(plan.services()).isNotEmpty().allSatisfy(service -> {
                assertThat(service.replicas()).isPositive();
                assertThat(service.task().containers())
                        .filteredOn(ContainerPlan::essential)
                        .allSatisfy(it -> assertThat(it.user())
                                .hasValueSatisfying(user -> assertThat(user).matches("[1-9]\\d*")));
            });
        }
    }

    @Test
    @Covers({"CLV-TLS-01", "SIG-TLS-01", "KAR-TLS-01"})
    void allNamesHaveACertificateAndPort80OnlyRedirects() {
        for (AwsPlan plan : List.of(clovalink, karigar, signalcraft)) {
            assertThat(plan.loadBalancer().orElseThrow().redirectHttp()).isTrue();
            assertThat(plan.certificates())
                    .anyMatch(it -> it.domain().endsWith(plan.domain().orElseThrow()));
        }
    }

    @Test
    @Covers({"CLV-MNT-01"})
    void dataOutlivesASlip() {
        assertThat(clovalink.databases()).allMatch(DatabasePlan::deletionProtection);
        assertThat(clovalink.buckets()).noneMatch(BucketPlan::forceDestroy);
        assertThat(main(service(clovalink, "backend").task())
                        .environment()
                        .get("RUST_LOG")
                        .toString())
                .doesNotContain("debug")
                .doesNotContain("trace");
    }

    @Test
    @Covers({"KAR-MON-02", "KAR-MON-03", "SIG-MON-01", "SIG-MON-03"})
    void theGuidesFiguresStandOnTheDashboardAndSlowQueriesInInsights() {
        for (AwsPlan plan : List.of(karigar, signalcraft)) {
            assertThat(plan.dashboard().widgets())
                    .flatExtracting(WidgetPlan::metrics)
                    .extracting(it -> it.name() + " " + it.statistic())
                    .contains("RequestCount Sum", "HTTPCode_Target_5XX_Count Sum")
                    .contains("TargetResponseTime p50", "TargetResponseTime p95", "TargetResponseTime p99")
                    .contains("DatabaseConnections Average", "FreeStorageSpace Average", "ReadLatency Average")
                    .contains("CPUUtilization Average", "MemoryUtilization Average")
                    .contains("DatabaseMemoryUsagePercentage Average", "CacheHits Sum", "CacheMisses Sum")
                    .contains("Evictions Sum", "CurrConnections Maximum", "NumberOfBackupJobsCompleted Sum");
            assertThat(plan.databases()).allMatch(it -> it.insightsDays() > 0);
        }
        assertThat(karigar.notes()).extracting(PlanNote::feature).contains("alarms.replication-lag");
    }

    @Test
    @Covers("KAR-NET-05")
    void nothingButTheWebIsOpenToTheWorld() {
        assertThat(karigar.securityGroups())
                .flatExtracting(SecurityGroupPlan::ingress)
                .filteredOn(rule -> rule.toString().contains("0.0.0.0/0"))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.port()).isIn(80, 443));
    }

    @Test
    @Covers({"KAR-MON-01"})
    void theBasicHealthIsAskedFromOutsideAndTheDetailedOneStaysInside() {
        assertThat(karigar.loadBalancer().orElseThrow().targetGroups())
                .filteredOn(it -> it.key().equals("backend"))
                .singleElement()
                .extracting(TargetGroupPlan::healthPath)
                .isEqualTo("/health");
        assertThat(karigar.loadBalancer().orElseThrow().rules())
                .filteredOn(rule -> rule.targetGroup().equals("backend"))
                .flatExtracting(ListenerRulePlan::paths)
                .allMatch(path -> path.startsWith("/api/v1"));
    }

    @Test
    @Covers({"SIG-LOG-01", "KAR-LOG-01"})
    void theLogsOfEveryProcessAreKeptInOnePlaceForTheirTime() {
        assertThat(signalcraft.services())
                .extracting(it -> it.task().log().name())
                .contains("/signalcraft/prod/api", "/signalcraft/prod/web", "/signalcraft/prod/notifications");
        assertThat(karigar.services()).allMatch(it -> it.task().log().retentionDays() == 30);
        assertThat(signalcraft.services()).allMatch(it -> it.task().log().retentionDays() > 0);
    }

    @Test
    @Covers({"SIG-SIZE-05", "SIG-SIZE-06"})
    void dataServicesHaveTheGuidesSizes() {
        InstanceClass database = InstanceClass.named(
                        RdsClasses.TABLE, signalcraft.databases().get(0).instanceClass())
                .orElseThrow();
        InstanceClass cache = InstanceClass.named(
                        CacheClasses.TABLE, signalcraft.caches().get(0).nodeType())
                .orElseThrow();
        int reserved =
                Integer.parseInt(signalcraft.caches().get(0).parameters().get(1).value());

        assertThat(database.cores()).isGreaterThanOrEqualTo(4);
        assertThat(database.memoryMiB()).isGreaterThanOrEqualTo(8192);
        assertThat(cache.cores()).isGreaterThanOrEqualTo(2);
        assertThat(cache.memoryMiB() * (100 - reserved) / 100).isBetween(2048, 4096);
    }
}
