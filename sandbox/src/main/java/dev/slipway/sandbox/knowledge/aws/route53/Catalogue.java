package dev.slipway.sandbox.knowledge.aws.route53;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.world.Stored;
import java.util.List;
import java.util.Optional;

/** Route 53's types. */
public final class Catalogue implements ServiceCatalogue {
    /** A team registers its domain before it launches anything, so the account has this hosted zone from the start. */
    private static final String ZONE_FROM_BEFORE = "Z0123456789ABCDEFGHIJ";

    private static final String ZONE = "aws:route53/zone:Zone";
    private static final String RECORD = "aws:route53/record:Record";
    private static final List<String> KINDS = List.of(
            "A", "AAAA", "CAA", "CNAME", "DS", "MX", "NAPTR", "NS", "PTR", "SOA", "SPF", "SRV", "TXT", "HTTPS", "SVCB",
            "TLSA", "SSHFP");

    @Override
    public List<Knowledge> types() {
        return List.of(zone(), record());
    }

    private static Knowledge zone() {
        return Knowledge.of(ZONE)
                .global()
                .replaceOn("name", "delegationSetId")
                .fill("comment", "Managed by Pulumi")
                .id(s -> "Z" + Hashes.capitals(s.seed("id"), 20))
                .out("zoneId", s -> s.id())
                .out("arn", s -> "arn:" + s.place().partition() + ":route53:::hostedzone/" + s.id())
                .out(
                        "nameServers",
                        s -> List.of(
                                "ns-1.awsdns-01.com",
                                "ns-2.awsdns-02.net",
                                "ns-3.awsdns-03.org",
                                "ns-4.awsdns-04.co.uk"))
                .out("primaryNameServer", s -> "ns-1.awsdns-01.com")
                .out("name", s -> plain(s.in().text("name", "")))
                .check(
                        "zone-name",
                        "InvalidDomainName: … is not a valid domain name",
                        Rules.matches(
                                "name",
                                "([a-zA-Z0-9_*]([a-zA-Z0-9_-]{0,62})?\\.)+[a-zA-Z]{2,63}\\.?",
                                "InvalidDomainName: %s is not a valid domain name",
                                "Write the zone's full name."))
                .onDelete(
                        "zone-not-empty",
                        "HostedZoneNotEmpty: The specified hosted zone contains non-required resource record sets and"
                                + " so cannot be deleted",
                        s -> {
                            if (!s.in().flag("forceDestroy")) {
                                Rules.unused(
                                                "HostedZoneNotEmpty: The hosted zone %s contains non-required resource"
                                                        + " record sets and so cannot be deleted",
                                                RECORD, "zoneId")
                                        .accept(s);
                            }
                        });
    }

    private static Knowledge record() {
        return Knowledge.of(RECORD)
                .global()
                .identity("zoneId", "name", "type", "setIdentifier")
                .unordered("records")
                .id(s -> s.in().text("zoneId", "") + "_" + fqdn(s) + "_" + s.in().text("type", ""))
                .out("fqdn", Catalogue::fqdn)
                .check("record-zone-missing", "NoSuchHostedZone: No hosted zone found with ID: …", s -> {
                    if (!s.in().text("zoneId", "").equals(ZONE_FROM_BEFORE)) {
                        Rules.exists("zoneId", ZONE, "NoSuchHostedZone: No hosted zone found with ID: %s")
                                .accept(s);
                    }
                })
                .check(
                        "record-type",
                        "InvalidInput: record type",
                        Rules.oneOf(
                                "type",
                                KINDS,
                                "InvalidInput: Value '%s' at 'type' failed to satisfy constraint: Member must satisfy"
                                        + " enum value set"))
                .check(
                        "record-outside-zone",
                        "InvalidChangeBatch: RRSet with DNS name … is not permitted in zone …",
                        s -> zone(s).map(z -> z.out().text("name", ""))
                                .filter(zone -> s.in().text("name")
                                                .filter(n -> n.endsWith("."))
                                                .isPresent()
                                        && !(plain(s.in().text("name", "")) + ".").endsWith(zone + "."))
                                .ifPresent(zone -> s.refuse(
                                        "name",
                                        "InvalidChangeBatch: RRSet with DNS name " + s.in().text("name", "")
                                                + " is not permitted in zone " + zone + ".",
                                        "Use a name below the zone's.")))
                .check("record-empty", "InvalidChangeBatch: a record needs values or an alias", s -> {
                    boolean alias = !s.in().items("aliases").isEmpty();
                    if (alias == s.in().has("records")
                            && !(alias && s.in().items("records").isEmpty())) {
                        s.refuse(
                                "records",
                                "InvalidChangeBatch: exactly one of records and aliases must be given",
                                "Give values with a ttl, or one alias.");
                    } else if (!alias && !s.in().has("ttl")) {
                        s.refuse(
                                "ttl",
                                "InvalidInput: Invalid request: Missing field 'TTL' in Change",
                                "Give ttl, in seconds.");
                    }
                })
                .check("record-cname-values", "InvalidChangeBatch: CNAME records must have exactly one value", s -> {
                    if (s.in().text("type", "").equals("CNAME")
                            && s.in().items("records").size() > 1) {
                        s.refuse(
                                "records",
                                "InvalidChangeBatch: [RRSet with type CNAME contains more than one value]",
                                "Give one value.");
                    }
                })
                .check(
                        "record-cname-apex",
                        "InvalidChangeBatch: RRSet of type CNAME with DNS name … is not permitted at apex in zone",
                        s -> {
                            if (s.in().text("type", "").equals("CNAME")
                                    && zone(s).filter(z ->
                                                    z.out().text("name", "").equals(fqdn(s)))
                                            .isPresent()) {
                                s.refuse(
                                        "type",
                                        "InvalidChangeBatch: RRSet of type CNAME with DNS name " + fqdn(s)
                                                + ". is not permitted at apex in zone " + fqdn(s) + ".",
                                        "Use an alias of type A.");
                            }
                        })
                .check(
                        "record-address",
                        "InvalidChangeBatch: Invalid Resource Record: 'ARRDATAIllegalIPv4Address'",
                        s -> {
                            if (s.in().text("type", "").equals("A")) {
                                Rules.matches(
                                                "records",
                                                "((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}",
                                                "InvalidChangeBatch: Invalid Resource Record: 'FATAL problem:"
                                                        + " ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)"
                                                        + " encountered with '%s''",
                                                "Give IPv4 addresses.")
                                        .accept(s);
                            }
                        })
                .check(
                        "record-exists",
                        "InvalidChangeBatch: Tried to create resource record set but it already exists",
                        s -> s.world().others(RECORD).stream()
                                .filter(r -> !s.in().flag("allowOverwrite")
                                        && !r.id().equals(s.id())
                                        && r.in().text("zoneId").equals(s.in().text("zoneId"))
                                        && r.out().text("fqdn", "").equals(fqdn(s))
                                        && r.in().text("type").equals(s.in().text("type"))
                                        && !s.in().has("setIdentifier"))
                                .findFirst()
                                .ifPresent(r -> s.refuse(
                                        "name",
                                        "InvalidChangeBatch: [Tried to create resource record set [name='" + fqdn(s)
                                                + ".', type='" + s.in().text("type", "") + "'] but it already exists]",
                                        "A zone holds one record of a name and type.")));
    }

    private static Optional<Stored> zone(Subject s) {
        return s.in().text("zoneId").flatMap(id -> s.world().find(ZONE, id));
    }

    private static String fqdn(Subject s) {
        String name = plain(s.in().text("name", ""));
        String zone = zone(s).map(z -> z.out().text("name", "")).orElse("");
        if (zone.isEmpty() || name.equals(zone) || name.endsWith("." + zone)) {
            return name;
        }
        return name.isEmpty() ? zone : name + "." + zone;
    }

    private static String plain(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
