package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.RepositoryApps;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all guides ask of AWS alike: production of every application. */
class EveryAppOnAwsTest {
    static List<AwsPlan> prod() {
        return RepositoryApps.names().stream()
                .map(app -> AppsOnAws.plan(app, Environment.PROD))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-NET-01", "CLV-SVC-02"})
    void theWorldReachesPorts80And443AndNothingElse(AwsPlan plan) {
        assertThat(plan.securityGroups())
                .flatExtracting(SecurityGroupPlan::ingress)
                .filteredOn(rule -> rule.cidr().isPresent())
                .extracting(RulePlan::port)
                .isNotEmpty()
                .isSubsetOf(80, 443);
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-TLS-01", "ALX-TLS-03"})
    void theSiteHasACertificate(AwsPlan plan) {
        assertThat(plan.certificates()).extracting(CertificatePlan::key).contains("public");
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-SVC-04", "CLV-MNT-01"})
    void dataOfProductionOutlivesASlip(AwsPlan plan) {
        assertThat(plan.databases()).isNotEmpty().allMatch(DatabasePlan::deletionProtection);
        assertThat(plan.buckets()).isNotEmpty().noneMatch(BucketPlan::forceDestroy);
    }

    @ParameterizedTest
    @MethodSource("prod")
    void anAlarmOnAReplicationIsInTheRegionThatTellsIt(AwsPlan plan) {
        assertThat(plan.alarms())
                .filteredOn(alarm -> alarm.metrics().values().stream()
                        .anyMatch(metric -> metric.name().equals("ReplicationLatency")))
                .allMatch(alarm -> alarm.region().equals(plan.replicaRegion()));
        assertThat(plan.alarms())
                .filteredOn(alarm -> alarm.metrics().values().stream()
                        .anyMatch(metric -> metric.namespace().equals("AWS/RDS")))
                .isNotEmpty()
                .allMatch(alarm -> alarm.region().isEmpty());
    }

    /** ACM tells how long a certificate lasts where it lies: CloudFront's in us-east-1. */
    @ParameterizedTest
    @MethodSource("prod")
    void everyCertificateHasAnAlarmInItsRegion(AwsPlan plan) {
        for (CertificatePlan certificate : plan.certificates()) {
            assertThat(plan.alarms())
                    .filteredOn(alarm -> alarm.key().endsWith("certificate-" + certificate.key()))
                    .singleElement()
                    .satisfies(alarm ->
                            assertThat(alarm.region().orElse(plan.region())).isEqualTo(certificate.region()));
        }
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers("CLV-REC-01")
    void aRestoreIsDrilledByTheClock(AwsPlan plan) {
        assertThat(plan.backup().orElseThrow().drill()).hasValue("cron(0 6 1 * ? *)");
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"SIG-LOG-01", "SIG-MON-05"})
    void logsOfEveryServiceAreKeptAndMetricsStandOnADashboard(AwsPlan plan) {
        assertThat(plan.services()).isNotEmpty().allMatch(it -> it.task().log().retentionDays() > 0);
        assertThat(plan.dashboard().widgets()).isNotEmpty();
    }
}
