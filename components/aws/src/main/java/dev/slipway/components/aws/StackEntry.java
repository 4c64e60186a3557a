package dev.slipway.components.aws;

import com.pulumi.core.Output;
import dev.slipway.planner.aws.AwsPlan;
import dev.slipway.planner.aws.BucketCdnPlan;
import dev.slipway.planner.aws.BucketPlan;
import dev.slipway.planner.aws.CdnPlan;
import dev.slipway.planner.aws.LoadBalancerPlan;
import dev.slipway.planner.aws.ServiceCdnPlan;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stack's public entry: certificates, load balancer, distributions, firewalls, host names. */
final class StackEntry {
    private final AwsStack stack;
    private final AwsPlan plan;
    private final AwsCertificates certificates;
    private final Optional<AwsLoadBalancer> loadBalancer;
    private final Map<String, AwsBucketCdn> bucketCdns = new LinkedHashMap<>();
    private final Map<String, AwsSite> sites = new LinkedHashMap<>();
    private final Map<String, CdnTarget> cdns = new LinkedHashMap<>();

    /** @param appDirectory folder of the app file, from which a site's directory is named */
    StackEntry(AwsStack stack, Path appDirectory) {
        this.stack = stack;
        this.plan = stack.plan();
        certificates = new AwsCertificates(
                "certificates",
                plan.certificates(),
                plan.hostedZoneId(),
                stack.regions().ofCertificates(),
                stack.commonTags(),
                stack.below());
        loadBalancer = plan.loadBalancer().map(this::loadBalancer);
        distributions(appDirectory);
        plan.cdnLogs().ifPresent(this::logs);
        dns();
    }

    AwsCertificates certificates() {
        return certificates;
    }

    Optional<AwsLoadBalancer> loadBalancer() {
        return loadBalancer;
    }

    Optional<AwsBucketCdn> bucketCdn(String bucket) {
        return Optional.ofNullable(bucketCdns.get(bucket));
    }

    Map<String, AwsSite> sites() {
        return Collections.unmodifiableMap(sites);
    }

    /** DNS records that somebody makes by hand where no hosted zone is given: name, type, value. Empty otherwise. */
    Output<List<Map<String, String>>> recordsByHand() {
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

    private AwsLoadBalancer loadBalancer(LoadBalancerPlan balancer) {
        AwsLoadBalancer made = new AwsLoadBalancer(
                "load-balancer",
                balancer,
                stack.networkHandle(),
                stack.groups().id("load-balancer"),
                certificates.arn("public"),
                balancer.originSecret().map(stack::secretValue),
                stack.account(),
                stack.commonTags(),
                stack.below());
        plan.wafs().stream().filter(waf -> waf.scope().equals("REGIONAL")).forEach(waf -> new AwsWaf(
                        "waf-load-balancer", waf, stack.commonTags(), stack.below())
                .protect("waf-load-balancer", made.arn()));
        return made;
    }

    private void distributions(Path appDirectory) {
        Optional<Output<String>> webAcl = plan.wafs().stream()
                .filter(it -> it.scope().equals("CLOUDFRONT"))
                .findFirst()
                .map(it -> new AwsWaf(
                                "waf-cdn",
                                it,
                                stack.commonTags(),
                                stack.regions().below(StackRegions.CLOUDFRONT))
                        .arn());
        plan.bucketCdns().forEach(it -> bucketCdn(it, webAcl));
        plan.sites().forEach(it -> site(it, webAcl, appDirectory));
        plan.serviceCdns().forEach(it -> serviceCdn(it, webAcl));
    }

    private CdnEdge named(Optional<Output<String>> webAcl) {
        return new CdnEdge(Optional.of(certificates.arn("cdn")), webAcl);
    }

    private void bucketCdn(BucketCdnPlan cdn, Optional<Output<String>> webAcl) {
        AwsBucketCdn made = new AwsBucketCdn(
                cdn.target(),
                cdn,
                stack.data().bucket(cdn.bucket()),
                cdn.alias().isPresent() ? named(webAcl) : new CdnEdge(Optional.empty(), webAcl),
                stack.commonTags(),
                stack.below());
        bucketCdns.put(cdn.bucket(), made);
        cdns.put(cdn.target(), made);
    }

    private void site(CdnPlan site, Optional<Output<String>> webAcl, Path appDirectory) {
        AwsSite made = new AwsSite(
                site.key(),
                site,
                named(webAcl),
                site.originSecret().map(this::origin),
                Optional.of(stack.keyArn()),
                stack.account(),
                stack.commonTags(),
                stack.below());
        site.directory().ifPresent(directory -> made.upload(appDirectory.resolve(directory)));
        sites.put(site.key(), made);
        cdns.put(site.key(), made);
    }

    private void serviceCdn(ServiceCdnPlan cdn, Optional<Output<String>> webAcl) {
        cdns.put(
                cdn.key(),
                new AwsServiceCdn(
                        cdn.key(), cdn, named(webAcl), origin(cdn.originSecret()), stack.commonTags(), stack.below()));
    }

    private BalancerOrigin origin(String secret) {
        return new BalancerOrigin(loadBalancer.orElseThrow().dnsName(), stack.secretValue(secret));
    }

    private void logs(BucketPlan bucket) {
        AwsBucket made = new AwsBucket(
                bucket.key(),
                bucket,
                Optional.of(stack.keyArn()),
                Optional.empty(),
                stack.account(),
                arn -> AwsCdnLogs.writers(arn, stack.account()),
                stack.commonTags(),
                stack.below());
        AwsCdnLogs logs = new AwsCdnLogs(
                bucket.key(),
                plan.prefix() + "-" + bucket.key(),
                made,
                stack.commonTags(),
                stack.regions().below(StackRegions.CLOUDFRONT));
        plan.bucketCdns().forEach(it -> logs.of(it.target(), it.name(), StackData.made(cdns, it.target())));
        plan.sites().forEach(it -> logs.of(it.key(), it.name(), StackData.made(cdns, it.key())));
        plan.serviceCdns().forEach(it -> logs.of(it.key(), it.name(), StackData.made(cdns, it.key())));
    }

    private void dns() {
        plan.hostedZoneId().filter(zone -> !plan.dnsRecords().isEmpty()).ifPresent(zone -> {
            Map<String, AliasTarget> targets = new LinkedHashMap<>();
            plan.dnsRecords().forEach(record -> targets.put(record.target(), target(record.target())));
            new AwsDns("dns", zone, plan.dnsRecords(), targets, stack.below());
        });
    }

    private AliasTarget target(String key) {
        if (key.equals("load-balancer")) {
            AwsLoadBalancer balancer = loadBalancer.orElseThrow();
            return new AliasTarget(balancer.dnsName(), balancer.zoneId());
        }
        return StackData.made(cdns, key).target();
    }
}
