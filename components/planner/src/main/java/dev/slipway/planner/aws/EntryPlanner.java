package dev.slipway.planner.aws;

import dev.slipway.model.Bucket;
import dev.slipway.model.BucketAccess;
import dev.slipway.model.RateLimit;
import dev.slipway.model.Route;
import dev.slipway.planner.Naming;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans the public entry: CloudFront where a site is or the app file asks for it, the load balancer behind it or alone. */
final class EntryPlanner {
    private static final String CDN_REGION = "us-east-1";

    /** The default limit of a request body; an app that takes more takes files. */
    private static final int FORM_MIB = 10;

    private EntryPlanner() {}

    static Entry plan(Draft draft) {
        Set<String> siteHosts = siteHosts(draft);
        Set<String> cdnHosts = cdnHosts(draft);
        Set<String> directHosts = new LinkedHashSet<>();
        serviceRoutes(draft).forEach(route -> directHosts.addAll(draft.hosts(route)));
        directHosts.removeAll(cdnHosts);
        Optional<LoadBalancerPlan> loadBalancer = LoadBalancerPlanner.plan(draft, cdnHosts);
        List<CdnPlan> sites = draft.app().sites().stream()
                .filter(site -> draft.app().routes().stream()
                        .anyMatch(route -> route.to().equals(site.name())))
                .map(site -> SitePlanner.plan(draft, site))
                .toList();
        List<BucketCdnPlan> bucketCdns = draft.app().buckets().stream()
                .filter(bucket -> bucket.access() == BucketAccess.CDN)
                .map(bucket -> bucketCdn(draft, bucket))
                .toList();
        List<ServiceCdnPlan> serviceCdns = ServiceCdnPlanner.plan(draft, siteHosts);
        Set<String> certified = new LinkedHashSet<>(cdnHosts);
        bucketCdns.forEach(cdn -> cdn.alias().ifPresent(certified::add));
        List<DnsRecordPlan> records = new ArrayList<>(records(sites, directHosts));
        serviceCdns.forEach(cdn -> cdn.aliases().forEach(alias -> records.add(new DnsRecordPlan(alias, cdn.key()))));
        bucketCdns.forEach(cdn -> cdn.alias().ifPresent(alias -> records.add(new DnsRecordPlan(alias, cdn.target()))));
        return new Entry(
                loadBalancer,
                sites,
                bucketCdns,
                serviceCdns,
                sites.isEmpty() && bucketCdns.isEmpty() && serviceCdns.isEmpty()
                        ? Optional.empty()
                        : Optional.of(BucketPlanner.logs(draft, "cdn-logs", true)),
                certificates(draft, certified),
                wafs(draft, !cdnHosts.isEmpty() || !bucketCdns.isEmpty(), !directHosts.isEmpty()),
                records);
    }

    private static BucketCdnPlan bucketCdn(Draft draft, Bucket bucket) {
        return new BucketCdnPlan(
                bucket.name(), draft.name(60, "cdn", bucket.name()), bucket.cdnDomain(), priceClass(draft));
    }

    /** Edges near everybody in prod; the cheapest ones, in Europe and North America, in dev. */
    static String priceClass(Draft draft) {
        return draft.prod() ? "PriceClass_All" : "PriceClass_100";
    }

    private static Set<String> siteHosts(Draft draft) {
        Set<String> hosts = new LinkedHashSet<>();
        draft.app().routes().stream()
                .filter(route -> draft.app().site(route.to()).isPresent())
                .forEach(route -> hosts.addAll(draft.hosts(route)));
        return hosts;
    }

    /** Host names that belong to CloudFront: those of sites, and all where the app file asks for that. */
    static Set<String> cdnHosts(Draft draft) {
        Set<String> hosts = siteHosts(draft);
        if (ServiceCdnPlanner.wanted(draft)) {
            serviceRoutes(draft).forEach(route -> hosts.addAll(draft.hosts(route)));
        }
        return hosts;
    }

    static List<Route> serviceRoutes(Draft draft) {
        return draft.app().routes().stream()
                .filter(route -> draft.app().service(route.to()).isPresent())
                .toList();
    }

    private static List<CertificatePlan> certificates(Draft draft, Set<String> cdnHosts) {
        Set<String> balanced = new LinkedHashSet<>();
        serviceRoutes(draft).forEach(route -> balanced.addAll(draft.hosts(route)));
        List<CertificatePlan> certificates = new ArrayList<>();
        certificate("public", balanced, draft.settings().region()).ifPresent(certificates::add);
        certificate("cdn", cdnHosts, CDN_REGION).ifPresent(certificates::add);
        return certificates;
    }

    private static Optional<CertificatePlan> certificate(String key, Set<String> names, String region) {
        List<String> all = List.copyOf(new ArrayList<>(names));
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new CertificatePlan(key, all.get(0), all.subList(1, all.size()), region));
    }

    private static List<WafPlan> wafs(Draft draft, boolean cdn, boolean direct) {
        List<WafPlan> wafs = new ArrayList<>();
        if (cdn) {
            wafs.add(waf(draft, "cdn", "CLOUDFRONT", false));
        }
        boolean balanced = !serviceRoutes(draft).isEmpty();
        if (direct || (balanced && draft.prod())) {
            wafs.add(waf(
                    draft, "load-balancer", "REGIONAL", cdn || draft.app().cdn().isPresent()));
        }
        return wafs;
    }

    private static WafPlan waf(Draft draft, String key, String scope, boolean forwarded) {
        return new WafPlan(
                draft.name(100, key),
                scope,
                forwarded,
                List.of(
                        "AWSManagedRulesCommonRuleSet",
                        "AWSManagedRulesKnownBadInputsRuleSet",
                        "AWSManagedRulesAmazonIpReputationList"),
                counted(draft),
                rates(draft));
    }

    /**
     * A body above 8 KiB is refused by the first rule. Files that are uploaded hold anything, a page with a script among it, which the next
     * four take for an attack; and who stores objects under names of the clients' choosing gets some that end in .log or .ini ("Core rule
     * set (CRS) managed rule group").
     */
    private static List<String> counted(Draft draft) {
        List<String> counted = new ArrayList<>(List.of("SizeRestrictions_BODY"));
        List<Route> routes = serviceRoutes(draft);
        boolean anySize = routes.stream().anyMatch(it -> it.maxBodyMiB() == 0);
        if (anySize || routes.stream().anyMatch(it -> it.maxBodyMiB() > FORM_MIB)) {
            counted.addAll(
                    List.of("CrossSiteScripting_BODY", "GenericLFI_BODY", "GenericRFI_BODY", "EC2MetaDataSSRF_BODY"));
        }
        if (anySize) {
            counted.add("RestrictedExtensions_URIPATH");
        }
        return counted;
    }

    /** Each rule counts on its own, so that the limit for everything must leave room for what a route is given. */
    private static List<WafRatePlan> rates(Draft draft) {
        List<WafRatePlan> rates = new ArrayList<>();
        for (Route route : draft.app().routes()) {
            String name = Naming.hyphenated(60, "rate", route.to(), route.host().orElse(""), route.path());
            route.rateLimit().ifPresent(limit -> rates.add(new WafRatePlan(name, perMinute(limit), prefix(route))));
        }
        int most = rates.stream().mapToInt(WafRatePlan::limit).max().orElse(0);
        boolean counted = rates.stream().anyMatch(it -> it.pathPrefix().isEmpty() && it.limit() == most);
        draft.app()
                .rateLimit()
                .map(EntryPlanner::perMinute)
                .filter(all -> !counted || all > most)
                .ifPresent(all -> rates.add(new WafRatePlan("rate-all", Math.max(all, most), Optional.empty())));
        return rates;
    }

    /** WAF counts requests of a minute; it takes no limit below 10. */
    static int perMinute(RateLimit limit) {
        return Math.max(10, limit.requestsPerSecond() * 60 + limit.burst());
    }

    private static Optional<String> prefix(Route route) {
        return route.path().equals("/") ? Optional.empty() : Optional.of(route.path());
    }

    private static List<DnsRecordPlan> records(List<CdnPlan> sites, Set<String> directHosts) {
        List<DnsRecordPlan> records = new ArrayList<>();
        sites.forEach(site -> site.aliases().forEach(alias -> records.add(new DnsRecordPlan(alias, site.key()))));
        directHosts.forEach(host -> records.add(new DnsRecordPlan(host, "load-balancer")));
        return records;
    }
}
