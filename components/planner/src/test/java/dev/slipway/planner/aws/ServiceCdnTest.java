package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.model.App;
import dev.slipway.model.AppBuilder;
import dev.slipway.model.Cdn;
import dev.slipway.model.Container;
import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.Port;
import dev.slipway.model.PortPurpose;
import dev.slipway.model.Route;
import dev.slipway.model.Service;
import dev.slipway.model.Target;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.RequiredSecrets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** CloudFront in front of services that render by themselves. */
class ServiceCdnTest {
    private final AwsPlan karigar = AppsOnAws.plan("karigar", Environment.PROD);

    private static Service service(String name) {
        return Service.builder(
                        name, Container.builder("demo:1").build(), List.of(new Port("http", 8080, PortPurpose.HTTP)))
                .build();
    }

    private static AppBuilder shop(Route... routes) {
        return App.builder("shop")
                .domain("shop.example.com")
                .aliases(List.of("www.shop.example.com"))
                .services(Arrays.stream(routes)
                        .map(Route::to)
                        .distinct()
                        .map(ServiceCdnTest::service)
                        .toList())
                .routes(List.of(routes))
                .cdn(Cdn.builder().build());
    }

    private static AwsPlan plan(AppBuilder app) {
        return new AwsPlanner().plan(app.build(), Environment.DEV, Clipper.dev().build());
    }

    @Test
    @Covers({"KAR-SVC-08", "KAR-NET-04"})
    void assetsAreKeptAtTheEdgeAndPagesAndTheApiAreNot() {
        assertThat(karigar.serviceCdns()).singleElement().satisfies(cdn -> {
            assertThat(cdn.aliases()).contains(karigar.domain().orElseThrow());
            assertThat(cdn.behaviors().get(0)).isEqualTo(new CdnBehaviorPlan("/api/v1", 60, false));
            assertThat(cdn.behaviors()).contains(new CdnBehaviorPlan("/*.js", 60, true));
            assertThat(cdn.behaviors()).extracting(CdnBehaviorPlan::pathPattern).doesNotContain("/*");
        });
        assertThat(karigar.notes()).extracting(PlanNote::feature).doesNotContain("cdn", "routes.cacheAssets");
    }

    @Test
    @Covers("KAR-SVC-08")
    void theLoadBalancerAnswersCloudFrontOnly() {
        assertThat(karigar.loadBalancer().orElseThrow()).satisfies(balancer -> {
            assertThat(balancer.rules()).isNotEmpty().allMatch(ListenerRulePlan::viaCdn);
            assertThat(balancer.originSecret()).contains(RequiredSecrets.ORIGIN_TOKEN);
        });
        assertThat(karigar.dnsRecords()).extracting(DnsRecordPlan::target).containsOnly("frontend-cdn");
        assertThat(RequiredSecrets.of(AppsOnAws.app("karigar", Environment.PROD), Target.AWS))
                .anyMatch(it -> it.name().equals(RequiredSecrets.ORIGIN_TOKEN));
    }

    @Test
    @Covers("KAR-SVC-08")
    void clientsAreCountedAtTheEdgeAndByTheirForwardedAddressBehindIt() {
        assertThat(karigar.wafs())
                .extracting(WafPlan::scope, WafPlan::forwarded)
                .containsExactly(tuple("CLOUDFRONT", false), tuple("REGIONAL", true));
        assertThat(karigar.cdnLogs()).isPresent();
    }

    @Test
    @Covers("SIG-NET-03")
    void hostNamesWithRoutesOfTheirOwnHaveADistributionOfTheirOwn() {
        AwsPlan signalcraft = AppsOnAws.plan("signalcraft", Environment.PROD);

        assertThat(signalcraft.serviceCdns()).extracting(ServiceCdnPlan::key).containsExactly("web-cdn", "api-cdn");
        assertThat(signalcraft.serviceCdns().get(0).behaviors()).anyMatch(CdnBehaviorPlan::cached);
        assertThat(signalcraft.serviceCdns().get(1).behaviors()).isEmpty();
    }

    @Test
    void hostNamesWithTheSameRoutesShareOne() {
        AwsPlan plan = plan(shop(Route.builder("web").path("/").build()));

        assertThat(plan.serviceCdns())
                .singleElement()
                .extracting(ServiceCdnPlan::aliases)
                .isEqualTo(plan.dnsRecords().stream().map(DnsRecordPlan::name).toList());
    }

    @Test
    void assetsBelowAPathComeBeforeThePathAndLongerPathsFirst() {
        AwsPlan plan = plan(shop(
                Route.builder("web").path("/").build(),
                Route.builder("admin").path("/admin").cacheAssets(true).build()));

        assertThat(plan.serviceCdns().get(0).behaviors())
                .extracting(CdnBehaviorPlan::pathPattern)
                .startsWith("/admin/*.css")
                .endsWith("/admin", "/admin/*");
    }

    @Test
    void anotherNetworkIsLeftInFront() {
        AwsPlan plan = plan(shop(Route.builder("web").path("/").build())
                .cdn(Cdn.builder().provider("cloudflare").build()));

        assertThat(plan.serviceCdns()).isEmpty();
        assertThat(plan.cdnLogs()).isEqualTo(Optional.empty());
        assertThat(plan.wafs()).singleElement().matches(WafPlan::forwarded);
        assertThat(plan.loadBalancer().orElseThrow().rules()).noneMatch(ListenerRulePlan::viaCdn);
        assertThat(plan.notes()).extracting(PlanNote::feature).contains("cdn");
    }
}
