package dev.slipway.planner.aws;

import java.util.List;
import java.util.Optional;

/** Everything public, planned together: load balancer, sites, certificates, firewalls, host names. */
record Entry(
        Optional<LoadBalancerPlan> loadBalancer,
        List<CdnPlan> sites,
        List<BucketCdnPlan> bucketCdns,
        List<ServiceCdnPlan> serviceCdns,
        Optional<BucketPlan> cdnLogs,
        List<CertificatePlan> certificates,
        List<WafPlan> wafs,
        List<DnsRecordPlan> records) {}
