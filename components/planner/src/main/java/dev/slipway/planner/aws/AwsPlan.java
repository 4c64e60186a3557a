package dev.slipway.planner.aws;

import dev.slipway.model.Environment;
import dev.slipway.model.Ordered;
import dev.slipway.planner.PlanNote;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything decided about an app on AWS. Its values name references and secrets, so it can be printed, stored and compared.
 *
 * @param app the app's name
 * @param environment dev or prod
 * @param prefix what names in AWS begin with
 * @param region where it runs
 * @param replicaRegion where copies go
 * @param accountId account it is for, when given
 * @param domain public host name
 * @param hostedZoneId Route 53 zone that takes the records
 * @param tags tags on everything
 * @param key encryption key
 * @param network VPC
 * @param securityGroups who reaches whom
 * @param secrets what containers read secretly
 * @param databases databases
 * @param poolers poolers in front of them
 * @param caches caches
 * @param buckets buckets
 * @param volumes directories that survive
 * @param bucketCdns CloudFront in front of buckets
 * @param sites static sites
 * @param serviceCdns CloudFront in front of services
 * @param cdnLogs where the access logs of all distributions go
 * @param certificates certificates
 * @param loadBalancer public entry of the services
 * @param wafs firewalls
 * @param cluster where containers run
 * @param services services and workers
 * @param oneShots tasks that gate a roll-out
 * @param schedules commands by the clock
 * @param functions small functions of Slipway's own
 * @param dnsRecords public names
 * @param alarms alarms of CloudWatch
 * @param prometheus where the app's own metrics are kept and asked
 * @param alarmEmails who is told
 * @param dashboard dashboard
 * @param backup backups
 * @param budget budget
 * @param runbook recovery, incidents and maintenance with this stack's own names, as Markdown
 * @param monthlyUsd what it costs in a month before anybody uses it, in US dollars ({@link AwsCostEstimate})
 * @param notes what AWS does otherwise than the app file says, and why
 */
public record AwsPlan(
        String app,
        Environment environment,
        String prefix,
        String region,
        Optional<String> replicaRegion,
        Optional<String> accountId,
        Optional<String> domain,
        Optional<String> hostedZoneId,
        Map<String, String> tags,
        KeyPlan key,
        NetworkPlan network,
        List<SecurityGroupPlan> securityGroups,
        List<SecretPlan> secrets,
        List<DatabasePlan> databases,
        List<PoolerPlan> poolers,
        List<CachePlan> caches,
        List<BucketPlan> buckets,
        List<VolumePlan> volumes,
        List<BucketCdnPlan> bucketCdns,
        List<CdnPlan> sites,
        List<ServiceCdnPlan> serviceCdns,
        Optional<BucketPlan> cdnLogs,
        List<CertificatePlan> certificates,
        Optional<LoadBalancerPlan> loadBalancer,
        List<WafPlan> wafs,
        ClusterPlan cluster,
        List<EcsServicePlan> services,
        List<OneShotPlan> oneShots,
        List<SchedulePlan> schedules,
        List<FunctionPlan> functions,
        List<DnsRecordPlan> dnsRecords,
        List<AlarmPlan> alarms,
        Optional<PrometheusPlan> prometheus,
        List<String> alarmEmails,
        DashboardPlan dashboard,
        Optional<BackupPlan> backup,
        Optional<BudgetPlan> budget,
        String runbook,
        int monthlyUsd,
        List<PlanNote> notes) {
    public AwsPlan {
        tags = Ordered.copyOf(tags);
        securityGroups = List.copyOf(securityGroups);
        secrets = List.copyOf(secrets);
        databases = List.copyOf(databases);
        poolers = List.copyOf(poolers);
        caches = List.copyOf(caches);
        buckets = List.copyOf(buckets);
        volumes = List.copyOf(volumes);
        bucketCdns = List.copyOf(bucketCdns);
        sites = List.copyOf(sites);
        serviceCdns = List.copyOf(serviceCdns);
        certificates = List.copyOf(certificates);
        wafs = List.copyOf(wafs);
        services = List.copyOf(services);
        oneShots = List.copyOf(oneShots);
        schedules = List.copyOf(schedules);
        functions = List.copyOf(functions);
        dnsRecords = List.copyOf(dnsRecords);
        alarms = List.copyOf(alarms);
        alarmEmails = List.copyOf(alarmEmails);
        notes = List.copyOf(notes);
    }

    /** The same plan with other notes and another estimate. */
    AwsPlan with(List<PlanNote> more, int usd) {
        return new AwsPlan(
                app,
                environment,
                prefix,
                region,
                replicaRegion,
                accountId,
                domain,
                hostedZoneId,
                tags,
                key,
                network,
                securityGroups,
                secrets,
                databases,
                poolers,
                caches,
                buckets,
                volumes,
                bucketCdns,
                sites,
                serviceCdns,
                cdnLogs,
                certificates,
                loadBalancer,
                wafs,
                cluster,
                services,
                oneShots,
                schedules,
                functions,
                dnsRecords,
                alarms,
                prometheus,
                alarmEmails,
                dashboard,
                backup,
                budget,
                runbook,
                usd,
                more);
    }
}
