package dev.slipway.planner.aws;

import java.util.Optional;

/** Finds what is wrong with a stack's settings before anything is planned from them. */
final class SettingsCheck {
    private SettingsCheck() {}

    static void run(Draft draft) {
        AwsSettings settings = draft.settings();
        zones(draft, settings);
        network(draft, settings);
        domain(draft, settings);
        replicaRegion(draft, settings);
    }

    private static void zones(Draft draft, AwsSettings settings) {
        if (settings.zones().stream().distinct().count() < 2) {
            draft.fault("slipway:zones: expected at least two availability zones of " + settings.region()
                    + " (a load balancer and a database's subnet group span two), found "
                    + (settings.zones().isEmpty() ? "none" : String.join(", ", settings.zones()))
                    + "; set slipway:zones, such as " + settings.region() + "a," + settings.region() + "b");
        }
        for (String zone : settings.zones()) {
            if (!zone.startsWith(settings.region())) {
                draft.fault("slipway:zones: expected zones of " + settings.region() + ", found " + zone
                        + "; set slipway:zones or aws:region");
            }
        }
    }

    private static void network(Draft draft, AwsSettings settings) {
        Cidr cidr;
        try {
            cidr = Cidr.parse(settings.vpcCidr());
        } catch (IllegalArgumentException e) {
            draft.fault("slipway:vpcCidr: expected an address block such as 10.0.0.0/16, found " + settings.vpcCidr()
                    + "; set slipway:vpcCidr");
            return;
        }
        int longest = CidrSplit.longestPrefix(settings.zones().size());
        if (cidr.prefix() > longest) {
            draft.fault("slipway:vpcCidr: " + settings.vpcCidr()
                    + " is too small for public, private and data subnets in "
                    + settings.zones().size() + " zones; expected /" + longest + " or larger, found /" + cidr.prefix()
                    + "; set slipway:vpcCidr");
        }
        if (cidr.prefix() < 16) {
            draft.fault(
                    "slipway:vpcCidr: a VPC takes at most a /16, found /" + cidr.prefix() + "; set slipway:vpcCidr");
        }
    }

    private static void domain(Draft draft, AwsSettings settings) {
        if (draft.app().routes().isEmpty()) {
            return;
        }
        if (draft.domain().isEmpty()) {
            draft.fault(
                    "slipway:domain: the app has public routes and needs a host name, found none; set slipway:domain");
        } else if (draft.prod() && settings.hostedZoneId().isEmpty() && !settings.manualDns()) {
            draft.fault(
                    "slipway:hostedZoneId: in prod, domain " + draft.domain().get()
                            + " needs the Route 53 zone that takes its records, found none; set slipway:hostedZoneId, or slipway:manualDns to "
                            + "true to make the records of the output dnsRecords yourself");
        }
    }

    private static void replicaRegion(Draft draft, AwsSettings settings) {
        Optional<String> replica = settings.replicaRegion();
        if (replica.filter(settings.region()::equals).isPresent()) {
            draft.fault("slipway:replicaRegion: expected another region than aws:region, found " + settings.region()
                    + " for both; a replica in the same region is lost with it");
        }
        boolean needed = draft.app().buckets().stream().anyMatch(bucket -> bucket.replica()
                .filter(it -> it.region().isEmpty() && it.endpoint().isEmpty())
                .isPresent());
        boolean safe = draft.prod() && !draft.app().databases().isEmpty();
        if (replica.isEmpty() && (needed || safe)) {
            draft.fault("slipway:replicaRegion: " + (needed ? "bucket replicas" : "backup copies of a prod database")
                    + " need a second region, found none; set slipway:replicaRegion");
        }
    }
}
