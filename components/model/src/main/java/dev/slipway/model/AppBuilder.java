package dev.slipway.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the options of an app. */
public final class AppBuilder {
    private final String name;
    private Optional<String> domain = Optional.empty();
    private List<String> aliases = List.of();
    private Optional<String> contact = Optional.empty();
    private List<Service> services = List.of();
    private List<Worker> workers = List.of();
    private List<Site> sites = List.of();
    private List<Schedule> schedules = List.of();
    private List<Database> databases = List.of();
    private List<Cache> caches = List.of();
    private List<Bucket> buckets = List.of();
    private List<Route> routes = List.of();
    private List<External> externals = List.of();
    private List<Secret> secrets = List.of();
    private List<Alarm> alarms = List.of();
    private Tls tls = Tls.builder().build();
    private Optional<Cdn> cdn = Optional.empty();
    private Map<String, String> securityHeaders = SecurityHeaders.DEFAULTS;
    private Optional<RateLimit> rateLimit = Optional.of(new RateLimit(50, 100));
    private Monitoring monitoring = Monitoring.builder().build();
    private Logging logging = Logging.builder().build();
    private Optional<Recovery> recovery = Optional.empty();
    private HostHardening host = HostHardening.builder().build();
    private Optional<Budget> budget = Optional.empty();
    private List<ManualControl> manualControls = List.of();
    private List<PlanOverride> overrides = List.of();

    private AppBuilder(String name) {
        this.name = name;
    }

    static AppBuilder of(String name) {
        return new AppBuilder(name);
    }

    public AppBuilder domain(String domain) {
        this.domain = Optional.of(domain);
        return this;
    }

    public AppBuilder aliases(List<String> aliases) {
        this.aliases = aliases;
        return this;
    }

    public AppBuilder contact(String contact) {
        this.contact = Optional.of(contact);
        return this;
    }

    public AppBuilder services(List<Service> services) {
        this.services = services;
        return this;
    }

    public AppBuilder workers(List<Worker> workers) {
        this.workers = workers;
        return this;
    }

    public AppBuilder sites(List<Site> sites) {
        this.sites = sites;
        return this;
    }

    public AppBuilder schedules(List<Schedule> schedules) {
        this.schedules = schedules;
        return this;
    }

    public AppBuilder databases(List<Database> databases) {
        this.databases = databases;
        return this;
    }

    public AppBuilder caches(List<Cache> caches) {
        this.caches = caches;
        return this;
    }

    public AppBuilder buckets(List<Bucket> buckets) {
        this.buckets = buckets;
        return this;
    }

    public AppBuilder routes(List<Route> routes) {
        this.routes = routes;
        return this;
    }

    public AppBuilder externals(List<External> externals) {
        this.externals = externals;
        return this;
    }

    public AppBuilder secrets(List<Secret> secrets) {
        this.secrets = secrets;
        return this;
    }

    public AppBuilder alarms(List<Alarm> alarms) {
        this.alarms = alarms;
        return this;
    }

    public AppBuilder tls(Tls tls) {
        this.tls = tls;
        return this;
    }

    public AppBuilder cdn(Cdn cdn) {
        this.cdn = Optional.of(cdn);
        return this;
    }

    public AppBuilder securityHeaders(Map<String, String> securityHeaders) {
        this.securityHeaders = securityHeaders;
        return this;
    }

    public AppBuilder rateLimit(RateLimit rateLimit) {
        this.rateLimit = Optional.of(rateLimit);
        return this;
    }

    /** No limit where a route has none. */
    public AppBuilder withoutRateLimit() {
        this.rateLimit = Optional.empty();
        return this;
    }

    public AppBuilder monitoring(Monitoring monitoring) {
        this.monitoring = monitoring;
        return this;
    }

    public AppBuilder logging(Logging logging) {
        this.logging = logging;
        return this;
    }

    public AppBuilder recovery(Recovery recovery) {
        this.recovery = Optional.of(recovery);
        return this;
    }

    public AppBuilder host(HostHardening host) {
        this.host = host;
        return this;
    }

    public AppBuilder budget(Budget budget) {
        this.budget = Optional.of(budget);
        return this;
    }

    public AppBuilder manualControls(List<ManualControl> manualControls) {
        this.manualControls = manualControls;
        return this;
    }

    public AppBuilder overrides(List<PlanOverride> overrides) {
        this.overrides = overrides;
        return this;
    }

    public App build() {
        return new App(
                name,
                domain,
                aliases,
                contact,
                services,
                workers,
                sites,
                schedules,
                databases,
                caches,
                buckets,
                routes,
                externals,
                secrets,
                alarms,
                tls,
                cdn,
                securityHeaders,
                rateLimit,
                monitoring,
                logging,
                recovery,
                host,
                budget,
                manualControls,
                overrides);
    }
}
