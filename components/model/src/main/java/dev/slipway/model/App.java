package dev.slipway.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The containers of services, workers and schedules, which an app file describes in the same words. */
    public Stream<Container> containers() {
        return Stream.of(
                        services.stream().map(Service::container),
                        workers.stream().map(Worker::container),
                        schedules.stream().map(Schedule::container))
                .flatMap(containers -> containers);
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static AppBuilder builder(String name) {
        return AppBuilder.of(name);
    }
}
