package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.model.App;
import dev.slipway.model.AppBuilder;
import dev.slipway.model.Bucket;
import dev.slipway.model.BucketReplica;
import dev.slipway.model.Container;
import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.Port;
import dev.slipway.model.RateLimit;
import dev.slipway.model.ReplicatedBy;
import dev.slipway.model.Route;
import dev.slipway.model.Service;
import dev.slipway.model.Site;
import dev.slipway.model.Use;
import dev.slipway.planner.GoodSettings;
import dev.slipway.planner.PlanException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a plan must keep to although only a real account says so. */
class WhatAwsTakesTest {
    @Test
    @Covers("CLV-CFG-04")
    void theLimitForAllLeavesRoomForThatOfARoute() {
        assertThat(limits(route(new RateLimit(100, 200)), new RateLimit(50, 100)))
                .containsExactly("rate-api-api=6200", "rate-all=6200");
        assertThat(limits(route(new RateLimit(20, 40)), new RateLimit(50, 100)))
                .containsExactly("rate-api-api=1240", "rate-all=3100");
    }

    @Test
    void whatARouteForEverythingCountsIsNotCountedTwice() {
        Route everything =
                Route.builder("api").rateLimit(new RateLimit(1000, 2000)).build();

        assertThat(limits(everything, new RateLimit(50, 100))).containsExactly("rate-api=62000");
    }

    @Test
    void rulesOfTwoHostsHaveTwoNames() {
        App app = app().routes(List.of(
                        Route.builder("api")
                                .host("a.example.com")
                                .rateLimit(new RateLimit(5, 5))
                                .build(),
                        Route.builder("api")
                                .host("b.example.com")
                                .rateLimit(new RateLimit(5, 5))
                                .build()))
                .build();

        assertThat(plan(app).wafs().get(0).rates())
                .extracting(WafRatePlan::name)
                .doesNotHaveDuplicates();
    }

    @Test
    @Covers("ALX-NET-06")
    void whatIsUploadedIsNotTakenForAnAttack() {
        assertThat(counted(Route.builder("api").build())).containsExactly("SizeRestrictions_BODY");
        assertThat(counted(Route.builder("api").maxBodyMiB(100).build()))
                .contains("CrossSiteScripting_BODY", "GenericLFI_BODY")
                .doesNotContain("RestrictedExtensions_URIPATH");
        assertThat(counted(Route.builder("api").maxBodyMiB(0).build())).contains("RestrictedExtensions_URIPATH");
    }

    @Test
    void aListenerRuleTakesFiveValuesAndTheTokenOfCloudFrontIsOne() {
        App app = app().aliases(List.of("www.demo.example.com", "old.demo.example.com"))
                .sites(List.of(Site.builder("web", "web:1").build()))
                .routes(List.of(
                        Route.builder("web").build(),
                        Route.builder("api").path("/api").build()))
                .build();

        assertThatThrownBy(() -> plan(app))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("CloudFront's token among them; expected at most 2 host names, found 3");
    }

    @Test
    @Covers("CLV-REPL-04")
    void whoCopiesABucketItselfMayUseTheKeyOfTheCopy() {
        BucketReplica replica =
                BucketReplica.builder().by(ReplicatedBy.APPLICATION).build();
        App app = app().buckets(
                        List.of(Bucket.builder("uploads").replica(replica).build()))
                .services(List.of(api(List.of(Use.builder("uploads").build()))))
                .build();

        assertThat(plan(app).services().get(0).task().permissions())
                .filteredOn(it -> it.sid().equals("UseKey"))
                .singleElement()
                .extracting(it -> it.resources().toString())
                .asString()
                .contains("key", "replicaKeyArn");
    }

    @Test
    void aWorkerWaitsForTheMigrationsOfItsDatabase() {
        assertThat(AppsOnAws.plan("signalcraft", Environment.PROD).services())
                .filteredOn(it -> it.key().equals("escalations"))
                .singleElement()
                .extracting(EcsServicePlan::after)
                .isEqualTo(List.of("api-migration", "db-roles"));
    }

    private static List<String> counted(Route route) {
        return plan(app().routes(List.of(route)).build()).wafs().get(0).counted();
    }

    private static List<String> limits(Route route, RateLimit all) {
        return plan(app().rateLimit(all).routes(List.of(route)).build()).wafs().get(0).rates().stream()
                .map(it -> it.name() + "=" + it.limit())
                .toList();
    }

    private static AwsPlan plan(App app) {
        return new AwsPlanner()
                .plan(app, Environment.DEV, GoodSettings.account().build());
    }

    private static AppBuilder app() {
        return App.builder("demo").domain("demo.example.com").services(List.of(api(List.of())));
    }

    private static Route route(RateLimit limit) {
        return Route.builder("api").path("/api").rateLimit(limit).build();
    }

    private static Service api(List<Use> uses) {
        return Service.builder(
                        "api",
                        Container.builder("demo:1").uses(uses).build(),
                        List.of(Port.builder("http", 8080).build()))
                .build();
    }
}
