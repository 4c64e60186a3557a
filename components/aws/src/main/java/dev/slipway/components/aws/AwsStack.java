package dev.slipway.components.aws;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.StackOutputs;
import dev.slipway.components.common.ValueResolver;
import dev.slipway.planner.aws.AwsPlan;
import dev.slipway.planner.aws.BackupPlan;
import dev.slipway.planner.aws.BucketCdnPlan;
import dev.slipway.planner.aws.CdnPlan;
import dev.slipway.planner.aws.CertificatePlan;
import dev.slipway.planner.aws.LoadBalancerPlan;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Builds everything a plan says, and gives back what the app needs to know. */
public final class AwsStack extends AwsComponent {
    private static final String CDN_REGION = "us-east-1";

    private final AwsPlan plan;
    private final AwsAccount account;
    private final Function<String, Output<String>> secretValues;
    private final Map<String, Provider> providers = new LinkedHashMap<>();
    private final Map<String, AwsKey> replicaKeys = new LinkedHashMap<>();
    private final AwsKey key;
    private final AwsNetwork network;
    private final AwsSecurityGroups groups;
    private final AwsCertificates certificates;
    private final Map<String, AwsDatabase> databases = new LinkedHashMap<>();
    private final Map<String, AwsCache> caches = new LinkedHashMap<>();
    private final Map<String, AwsBucket> buckets = new LinkedHashMap<>();
    private final Map<String, AwsBucketCdn> bucketCdns = new LinkedHashMap<>();
    private final Map<String, AwsVolume> volumes = new LinkedHashMap<>();
    private final Optional<AwsLoadBalancer> loadBalancer;
    private final Map<String, AwsSite> sites = new LinkedHashMap<>();
    private final AwsAlarms alarms;
    private final AwsDashboard dashboard;
    private final ValueResolver values;

    /**
     * @param name logical name of the whole
     * @param secrets values of the app's secrets by name
     * @param appDirectory folder of the app file, from which a site's directory is named
     */
    public AwsStack(
            String name,
            AwsPlan plan,
            Function<String, Output<String>> secrets,
            Path appDirectory,
            ComponentResourceOptions options) {
        super(
                "Stack",
                name,
                Map.of("app", plan.app(), "environment", plan.environment(), "notes", plan.notes()),
                new AwsTags(plan.tags()),
                options);
        this.plan = plan;
        this.secretValues = secrets;
        account = plan.accountId()
                .map(id -> AwsAccount.of(id, plan.region()))
                .orElseGet(() -> AwsAccount.current(plan.region()));
        values = new ValueResolver(new AwsReferences(this)::of, secrets);
        key = new AwsKey("key", plan.key(), account, tags(), below());
        network = new AwsNetwork("network", plan.network(), account, Optional.of(key.arn()), tags(), below());
        groups = new AwsSecurityGroups("security-groups", plan.securityGroups(), network.handle(), tags(), below());
        if (!plan.network().interfaceEndpoints().isEmpty()) {
            network.interfaceEndpoints(account, groups.id("endpoints"));
        }
        data();
        certificates = new AwsCertificates(
                "certificates", plan.certificates(), plan.hostedZoneId(), certificateProviders(), tags(), below());
        loadBalancer = plan.loadBalancer().map(this::loadBalancer);
        sites(appDirectory);
        dns();
        new AwsTasks(this).create();
        alarms = new AwsAlarms(
                "alarms",
                plan.prefix(),
                plan.alarms(),
                plan.alarmEmails(),
                values,
                account,
                key.arn(),
                tags(),
                below());
        dashboard = new AwsDashboard("dashboard", plan.dashboard(), values, account, below());
        plan.backup().ifPresent(this::backups);
        plan.budget().ifPresent(budget -> new AwsBudget("budget", budget, tags(), below()));
        registerOutputs(Map.of());
    }

    /** Builds a plan as the top of a Pulumi stack. */
    public static AwsStack build(AwsPlan plan, Function<String, Output<String>> secrets, Path appDirectory) {
        return new AwsStack(plan.app(), plan, secrets, appDirectory, ComponentResourceOptions.Empty);
    }

    /** The stack's outputs (contract 6). */
    public StackOutputs outputs() {
        return new AwsOutputs(this).collect();
    }

    /** DNS records that somebody makes by hand where no hosted zone is given: name, type, value. Empty otherwise. */
    public Output<List<Map<String, String>>> dnsRecords() {
        if (plan.hostedZoneId().isPresent()) {
            return Output.of(List.of());
        }
        List<Output<Map<String, String>>> names = plan.dnsRecords().stream()
                .map(record -> target(record.target()).dnsName().applyValue(target -> {
                    Map<String, String> entry = new LinkedHashMap<>();
                    entry.put("name", record.name());
                    entry.put("type", "CNAME or ALIAS");
                    entry.put("value", target);
                    return entry;
                }))
                .toList();
        return Output.concatList(certificates.validationRecords(), Output.all(names));
    }

    private void data() {
        plan.databases()
                .forEach(database -> databases.put(
                        database.key(),
                        new AwsDatabase(
                                database.key(),
                                database,
                                network.handle(),
                                groups.id(database.key()),
                                database.masterPasswordSecret().map(secretValues),
                                key.arn(),
                                account,
                                plan.network().flowLog().retentionDays(),
                                tags(),
                                below())));
        plan.caches()
                .forEach(cache -> caches.put(
                        cache.key(),
                        new AwsCache(
                                cache.key(),
                                cache,
                                network.handle(),
                                groups.id(cache.key()),
                                secretValues.apply(cache.passwordSecret()),
                                key.arn(),
                                tags(),
                                below())));
        plan.volumes()
                .forEach(volume -> volumes.put(
                        volume.key(),
                        new AwsVolume(
                                volume.key(),
                                volume,
                                network.handle(),
                                groups.id(volume.subject()),
                                key.arn(),
                                tags(),
                                below())));
        plan.buckets()
                .forEach(bucket -> buckets.put(
                        bucket.key(),
                        new AwsBucket(
                                bucket.key(),
                                bucket,
                                Optional.of(key.arn()),
                                bucket.replication().map(it -> replicaRegion(it.region())),
                                account,
                                arn -> delivered(bucket.key()) ? AwsBucketCdn.readers(arn, account) : List.of(),
                                tags(),
                                below())));
    }

    private boolean delivered(String bucket) {
        return plan.bucketCdns().stream().anyMatch(cdn -> cdn.bucket().equals(bucket));
    }

    private AwsLoadBalancer loadBalancer(LoadBalancerPlan balancer) {
        AwsLoadBalancer made = new AwsLoadBalancer(
                "load-balancer",
                balancer,
                network.handle(),
                groups.id("load-balancer"),
                certificates.arn("public"),
                balancer.originSecret().map(secretValues),
                account,
                tags(),
                below());
        plan.wafs().stream().filter(waf -> waf.scope().equals("REGIONAL")).forEach(waf -> new AwsWaf(
                        "waf-load-balancer", waf, tags(), below())
                .protect("waf-load-balancer", made.arn()));
        return made;
    }

    private void sites(Path appDirectory) {
        Optional<AwsWaf> waf = plan.wafs().stream()
                .filter(it -> it.scope().equals("CLOUDFRONT"))
                .findFirst()
                .map(it -> new AwsWaf("waf-cdn", it, tags(), belowIn(CDN_REGION)));
        for (BucketCdnPlan cdn : plan.bucketCdns()) {
            bucketCdns.put(
                    cdn.bucket(),
                    new AwsBucketCdn(
                            cdn.target(),
                            cdn,
                            bucket(cdn.bucket()),
                            cdn.alias().map(alias -> certificates.arn("cdn")),
                            waf.map(AwsWaf::arn),
                            tags(),
                            below()));
        }
        for (CdnPlan site : plan.sites()) {
            AwsSite made = new AwsSite(
                    site.key(),
                    site,
                    certificates.arn("cdn"),
                    waf.map(AwsWaf::arn),
                    loadBalancer.map(AwsLoadBalancer::dnsName),
                    site.originSecret().map(secretValues),
                    Optional.of(key.arn()),
                    account,
                    tags(),
                    below());
            site.directory().ifPresent(directory -> made.upload(appDirectory.resolve(directory)));
            sites.put(site.key(), made);
        }
    }

    private void dns() {
        plan.hostedZoneId().filter(zone -> !plan.dnsRecords().isEmpty()).ifPresent(zone -> {
            Map<String, AliasTarget> targets = new LinkedHashMap<>();
            plan.dnsRecords().forEach(record -> targets.put(record.target(), target(record.target())));
            new AwsDns("dns", zone, plan.dnsRecords(), targets, below());
        });
    }

    private AliasTarget target(String key) {
        AwsSite site = sites.get(key);
        if (site != null) {
            return new AliasTarget(site.domainName(), site.zoneId());
        }
        if (key.startsWith("cdn-")) {
            return made(bucketCdns, key.substring("cdn-".length())).target();
        }
        AwsLoadBalancer balancer = loadBalancer.orElseThrow();
        return new AliasTarget(balancer.dnsName(), balancer.zoneId());
    }

    private void backups(BackupPlan backup) {
        new AwsBackups(
                "backups",
                backup,
                backup.databases().stream().map(it -> database(it).arn()).toList(),
                Stream.concat(
                                backup.buckets().stream().map(it -> bucket(it).arn()),
                                backup.volumes().stream().map(it -> volume(it).arn()))
                        .toList(),
                account,
                key.arn(),
                backup.copyVault().flatMap(vault -> plan.replicaRegion()).map(this::replicaRegion),
                alarms.topicArn(),
                tags(),
                below());
    }

    private Map<String, Provider> certificateProviders() {
        Map<String, Provider> needed = new LinkedHashMap<>();
        plan.certificates().stream()
                .map(CertificatePlan::region)
                .filter(region -> !region.equals(plan.region()))
                .forEach(region -> needed.put(region, provider(region)));
        return needed;
    }

    /** A region has one key for all that is copied there. */
    private ReplicaRegion replicaRegion(String region) {
        AwsKey there = replicaKeys.computeIfAbsent(
                region,
                it -> new AwsKey(
                        "key-" + region, plan.key(), new AwsAccount(account.id(), region), tags(), belowIn(region)));
        return new ReplicaRegion(provider(region), there.arn());
    }

    private Provider provider(String region) {
        return providers.computeIfAbsent(
                region,
                it -> new Provider(
                        "aws-" + region, ProviderArgs.builder().region(region).build(), options()));
    }

    ComponentResourceOptions below() {
        return childComponent().build();
    }

    private ComponentResourceOptions belowIn(String region) {
        ComponentResourceOptions.Builder options = childComponent();
        if (!region.equals(plan.region())) {
            options.providers(provider(region));
        }
        return options.build();
    }

    AwsPlan plan() {
        return plan;
    }

    AwsAccount account() {
        return account;
    }

    AwsTags commonTags() {
        return tags();
    }

    ValueResolver values() {
        return values;
    }

    Output<String> keyArn() {
        return key.arn();
    }

    NetworkHandle networkHandle() {
        return network.handle();
    }

    AwsSecurityGroups groups() {
        return groups;
    }

    Optional<AwsLoadBalancer> loadBalancer() {
        return loadBalancer;
    }

    AwsCertificates certificates() {
        return certificates;
    }

    AwsDatabase database(String key) {
        return made(databases, key);
    }

    AwsCache cache(String key) {
        return made(caches, key);
    }

    AwsBucket bucket(String key) {
        return made(buckets, key);
    }

    private static <T> T made(Map<String, T> components, String key) {
        return Optional.ofNullable(components.get(key))
                .orElseThrow(
                        () -> new IllegalArgumentException("the plan has no " + key + " among " + components.keySet()));
    }

    Optional<AwsBucketCdn> bucketCdn(String bucket) {
        return Optional.ofNullable(bucketCdns.get(bucket));
    }

    AwsVolume volume(String key) {
        return made(volumes, key);
    }

    Map<String, AwsVolume> volumes() {
        return Collections.unmodifiableMap(volumes);
    }

    Map<String, AwsSite> sites() {
        return Collections.unmodifiableMap(sites);
    }

    AwsAlarms alarms() {
        return alarms;
    }

    AwsDashboard dashboard() {
        return dashboard;
    }
}
