package dev.slipway.planner.aws;

import dev.slipway.model.Ordered;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a stack's configuration says about AWS. Zones are given, never looked up, so that a plan depends on nothing but its inputs.
 *
 * @param region such as {@code eu-central-1}
 * @param zones availability zones of that region, two to four
 * @param vpcCidr address block of the network, /16 to /23; default 10.0.0.0/16
 * @param replicaRegion region of bucket replicas and backup copies; needed in prod
 * @param domain public host name; default the app's
 * @param hostedZoneId Route 53 zone that takes the DNS records
 * @param manualDns whether a person makes the DNS records, from the output {@code dnsRecords}; default no
 * @param accountId twelve digits; default that of the credentials
 * @param protect whether data services and load balancer refuse to be deleted; default in prod. To destroy such a stack, set it to no
 *     and update first
 * @param nat how private subnets reach out; default one gateway in dev, one for each zone in prod
 * @param images service name to image, put over the app's, as a release does
 * @param alarmEmails who is told; default the app's recipients, then its contact
 */
public record AwsSettings(
        String region,
        List<String> zones,
        String vpcCidr,
        Optional<String> replicaRegion,
        Optional<String> domain,
        Optional<String> hostedZoneId,
        boolean manualDns,
        Optional<String> accountId,
        Optional<Boolean> protect,
        Optional<NatMode> nat,
        Map<String, String> images,
        List<String> alarmEmails) {
    public AwsSettings {
        zones = List.copyOf(zones);
        images = Ordered.copyOf(images);
        alarmEmails = List.copyOf(alarmEmails);
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String region, List<String> zones) {
        return new Builder(region, zones);
    }

    /** Collects the settings. */
    public static final class Builder {
        private final String region;
        private final List<String> zones;
        private String vpcCidr = "10.0.0.0/16";
        private Optional<String> replicaRegion = Optional.empty();
        private Optional<String> domain = Optional.empty();
        private Optional<String> hostedZoneId = Optional.empty();
        private boolean manualDns = false;
        private Optional<String> accountId = Optional.empty();
        private Optional<Boolean> protect = Optional.empty();
        private Optional<NatMode> nat = Optional.empty();
        private Map<String, String> images = Map.of();
        private List<String> alarmEmails = List.of();

        private Builder(String region, List<String> zones) {
            this.region = region;
            this.zones = zones;
        }

        public Builder vpcCidr(String vpcCidr) {
            this.vpcCidr = vpcCidr;
            return this;
        }

        public Builder replicaRegion(String replicaRegion) {
            this.replicaRegion = Optional.of(replicaRegion);
            return this;
        }

        public Builder domain(String domain) {
            this.domain = Optional.of(domain);
            return this;
        }

        public Builder hostedZoneId(String hostedZoneId) {
            this.hostedZoneId = Optional.of(hostedZoneId);
            return this;
        }

        public Builder manualDns(boolean manualDns) {
            this.manualDns = manualDns;
            return this;
        }

        public Builder accountId(String accountId) {
            this.accountId = Optional.of(accountId);
            return this;
        }

        public Builder protect(boolean protect) {
            this.protect = Optional.of(protect);
            return this;
        }

        public Builder nat(NatMode nat) {
            this.nat = Optional.of(nat);
            return this;
        }

        public Builder images(Map<String, String> images) {
            this.images = images;
            return this;
        }

        public Builder alarmEmails(List<String> alarmEmails) {
            this.alarmEmails = alarmEmails;
            return this;
        }

        public AwsSettings build() {
            return new AwsSettings(
                    region,
                    zones,
                    vpcCidr,
                    replicaRegion,
                    domain,
                    hostedZoneId,
                    manualDns,
                    accountId,
                    protect,
                    nat,
                    images,
                    alarmEmails);
        }
    }
}
