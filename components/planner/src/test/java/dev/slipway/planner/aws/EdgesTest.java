package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Access;
import dev.slipway.model.App;
import dev.slipway.model.AppBuilder;
import dev.slipway.model.Bucket;
import dev.slipway.model.BucketAccess;
import dev.slipway.model.Container;
import dev.slipway.model.Covers;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseUser;
import dev.slipway.model.Environment;
import dev.slipway.model.Pooler;
import dev.slipway.model.Use;
import dev.slipway.model.Value;
import dev.slipway.model.Worker;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a uses-edge gives: no more than it says. */
class EdgesTest {
    private static AppBuilder reports(Database database) {
        Container container = Container.builder("reports:1")
                .uses(List.of(Use.builder("db").access(Access.READ_ONLY).build()))
                .build();
        return App.builder("demo")
                .databases(List.of(database))
                .workers(List.of(Worker.builder("reports", container).build()));
    }

    private static AwsPlan plan(AppBuilder app) {
        return new AwsPlanner().plan(app.build(), Environment.DEV, Clipper.dev().build());
    }

    @Test
    @Covers("SIG-SEC-05")
    void whoMayOnlyReadLogsInAsARoleThatMayOnlyRead() {
        AwsPlan plan = plan(reports(Database.builder("db")
                .users(List.of(new DatabaseUser("reporting", Access.READ_ONLY)))
                .pooler(Pooler.builder().build())
                .build()));

        assertThat(plan.secrets())
                .filteredOn(it -> it.key().equals("reports"))
                .singleElement()
                .satisfies(secret -> assertThat(secret.values().values())
                        .allMatch(value -> value.equals(Value.ref("db", "directUrl:reporting"))));
        assertThat(plan.securityGroups())
                .filteredOn(it -> it.subject().equals("reports"))
                .flatExtracting(SecurityGroupPlan::egress)
                .extracting(RulePlan::peer)
                .contains(Optional.of("db"))
                .doesNotContain(Optional.of("db-pooler"));
        assertThat(plan.oneShots().get(0).task().containers().get(0).command().get(0))
                .contains("GRANT pg_read_all_data TO \"reporting\"");
    }

    @Test
    void readingWithoutARoleForItIsSaid() {
        assertThat(plan(reports(Database.builder("db").build())).notes())
                .anyMatch(note -> note.feature().equals("uses.access")
                        && note.reason().startsWith("workers.reports.uses.db: logs in as the application"));
    }

    @Test
    @Covers({"CLV-CFG-07", "CLV-STOR-03"})
    void aBucketForEverybodyIsReadThroughCloudFrontOnly() {
        AwsPlan plan = plan(App.builder("demo")
                .domain("example.com")
                .buckets(List.of(Bucket.builder("media")
                        .access(BucketAccess.CDN)
                        .cdnDomain("media.example.com")
                        .build())));

        assertThat(plan.bucketCdns())
                .containsExactly(new BucketCdnPlan(
                        "media", "demo-dev-cdn-media", Optional.of("media.example.com"), "PriceClass_100"));
        assertThat(plan.certificates()).singleElement().satisfies(certificate -> {
            assertThat(certificate.region()).isEqualTo("us-east-1");
            assertThat(certificate.domain()).isEqualTo("media.example.com");
        });
        assertThat(plan.dnsRecords()).containsExactly(new DnsRecordPlan("media.example.com", "cdn-media"));
        assertThat(plan.wafs()).singleElement().extracting(WafPlan::scope).isEqualTo("CLOUDFRONT");
        assertThat(plan.cdnLogs()).isPresent();
    }
}
