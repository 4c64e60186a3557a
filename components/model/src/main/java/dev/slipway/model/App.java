package dev.slipway.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One web application, for one environment: what it is, not where it runs.
 *
 * @param name lower-case letters, digits and hyphens, 2 to 24 characters
 * @param domain public host name; the stack may give its own
 * @param aliases further public host names, such as the www name
 * @param contact e-mail address for certificates and alarms
 * @param services components that answer requests
 * @param workers components that take jobs
 * @param sites static front ends
 * @param schedules commands that run by the clock
 * @param databases relational databases
 * @param caches Redis-compatible servers
 * @param buckets object storage
 * @param routes public entry
 * @param externals services outside
 * @param secrets named secrets, beside those that databases, caches and monitoring need
 * @param alarms alarms, beside those every data service and route gets
 * @param tls encryption of the public side
 * @param cdn content delivery network; default none
 * @param securityHeaders response headers of every public answer
 * @param rateLimit limit for each client address where a route has none; default 50 a second, burst 100
 * @param monitoring metrics and who is told
 * @param logging how logs are kept
 * @param recovery what is promised for the worst day
 * @param host how a VPS host is made safe
 * @param budget monthly limit
 * @param manualControls duties no machine can check
 * @param overrides values put over planned ones
 */
public record App(
        String name,
        Optional<String> domain,
        List<String> aliases,
        Optional<String> contact,
        List<Service> services,
        List<Worker> workers,
        List<Site> sites,
        List<Schedule> schedules,
        List<Database> databases,
        List<Cache> caches,
        List<Bucket> buckets,
        List<Route> routes,
        List<External> externals,
        List<Secret> secrets,
        List<Alarm> alarms,
        Tls tls,
        Optional<Cdn> cdn,
        Map<String, String> securityHeaders,
        Optional<RateLimit> rateLimit,
        Monitoring monitoring,
        Logging logging,
        Optional<Recovery> recovery,
        HostHardening host,
        Optional<Budget> budget,
        List<ManualControl> manualControls,
        List<PlanOverride> overrides) {
    public App {
        aliases = List.copyOf(aliases);
        services = List.copyOf(services);
        workers = List.copyOf(workers);
        sites = List.copyOf(sites);
        schedules = List.copyOf(schedules);
        databases = List.copyOf(databases);
        caches = List.copyOf(caches);
        buckets = List.copyOf(buckets);
        routes = List.copyOf(routes);
        externals = List.copyOf(externals);
        secrets = List.copyOf(secrets);
        alarms = List.copyOf(alarms);
        securityHeaders = Ordered.copyOf(securityHeaders);
        manualControls = List.copyOf(manualControls);
        overrides = List.copyOf(overrides);
    }

    /** The database of that name, if the app has one. */
    public Optional<Database> database(String wanted) {
        return databases.stream().filter(it -> it.name().equals(wanted)).findFirst();
    }

    /** The cache of that name, if the app has one. */
    public Optional<Cache> cache(String wanted) {
        return caches.stream().filter(it -> it.name().equals(wanted)).findFirst();
    }

    /** The bucket of that name, if the app has one. */
    public Optional<Bucket> bucket(String wanted) {
        return buckets.stream().filter(it -> it.name().equals(wanted)).findFirst();
    }

    /** The service of that name, if the app has one. */
    public Optional<Service> service(String wanted) {
        return services.stream().filter(it -> it.name().equals(wanted)).findFirst();
    }

    /** The site of that name, if the app has one. */
    public Optional<Site> site(String wanted) {
        return sites.stream().filter(it -> it.name().equals(wanted)).findFirst();
    }

    /** The outside service of that name, if the app names one. */
    public Optional<External> external(String wanted) {
        return externals.stream().filter(it -> it.name().equals(wanted)).findFirst();
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Collects the options of an app. */
    public static final class Builder {
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

        private Builder(String name) {
            this.name = name;
        }

        public Builder domain(String domain) {
            this.domain = Optional.of(domain);
            return this;
        }

        public Builder aliases(List<String> aliases) {
            this.aliases = aliases;
            return this;
        }

        public Builder contact(String contact) {
            this.contact = Optional.of(contact);
            return this;
        }

        public Builder services(List<Service> services) {
            this.services = services;
            return this;
        }

        public Builder workers(List<Worker> workers) {
            this.workers = workers;
            return this;
        }

        public Builder sites(List<Site> sites) {
            this.sites = sites;
            return this;
        }

        public Builder schedules(List<Schedule> schedules) {
            this.schedules = schedules;
            return this;
        }

        public Builder databases(List<Database> databases) {
            this.databases = databases;
            return this;
        }

        public Builder caches(List<Cache> caches) {
            this.caches = caches;
            return this;
        }

        public Builder buckets(List<Bucket> buckets) {
            this.buckets = buckets;
            return this;
        }

        public Builder routes(List<Route> routes) {
            this.routes = routes;
            return this;
        }

        public Builder externals(List<External> externals) {
            this.externals = externals;
            return this;
        }

        public Builder secrets(List<Secret> secrets) {
            this.secrets = secrets;
            return this;
        }

        public Builder alarms(List<Alarm> alarms) {
            this.alarms = alarms;
            return this;
        }

        public Builder tls(Tls tls) {
            this.tls = tls;
            return this;
        }

        public Builder cdn(Cdn cdn) {
            this.cdn = Optional.of(cdn);
            return this;
        }

        public Builder securityHeaders(Map<String, String> securityHeaders) {
            this.securityHeaders = securityHeaders;
            return this;
        }

        public Builder rateLimit(RateLimit rateLimit) {
            this.rateLimit = Optional.of(rateLimit);
            return this;
        }

        /** No limit where a route has none. */
        public Builder withoutRateLimit() {
            this.rateLimit = Optional.empty();
            return this;
        }

        public Builder monitoring(Monitoring monitoring) {
            this.monitoring = monitoring;
            return this;
        }

        public Builder logging(Logging logging) {
            this.logging = logging;
            return this;
        }

        public Builder recovery(Recovery recovery) {
            this.recovery = Optional.of(recovery);
            return this;
        }

        public Builder host(HostHardening host) {
            this.host = host;
            return this;
        }

        public Builder budget(Budget budget) {
            this.budget = Optional.of(budget);
            return this;
        }

        public Builder manualControls(List<ManualControl> manualControls) {
            this.manualControls = manualControls;
            return this;
        }

        public Builder overrides(List<PlanOverride> overrides) {
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
}
