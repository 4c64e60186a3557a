package dev.slipway.sandbox.provider;

import dev.slipway.sandbox.knowledge.Place;
import dev.slipway.sandbox.schema.Refusal;
import dev.slipway.sandbox.value.Props;
import dev.slipway.sandbox.world.Stored;
import dev.slipway.sandbox.world.World;
import java.util.List;
import java.util.Map;

/** The functions that programs call to look things up. */
final class Invokes {
    private final World world;

    Invokes(World world) {
        this.world = world;
    }

    Map<String, Object> call(String token, Props args, Place place) {
        String region = place.scope();
        return switch (token) {
            case "aws:index/getCallerIdentity:getCallerIdentity" ->
                Map.of(
                        "id",
                        place.account(),
                        "accountId",
                        place.account(),
                        "arn",
                        "arn:" + place.partition() + ":iam::" + place.account() + ":user/slipway-sandbox",
                        "userId",
                        "AIDASLIPWAYSANDBOX000");
            case "aws:index/getRegion:getRegion" ->
                Map.of(
                        "id",
                        args.text("name", region),
                        "name",
                        args.text("name", region),
                        "description",
                        "Region " + args.text("name", region),
                        "endpoint",
                        "ec2." + args.text("name", region) + ".amazonaws.com");
            case "aws:index/getPartition:getPartition" ->
                Map.of(
                        "id",
                        place.partition(),
                        "partition",
                        place.partition(),
                        "dnsSuffix",
                        "amazonaws.com",
                        "reverseDnsPrefix",
                        "com.amazonaws");
            case "aws:index/getAvailabilityZones:getAvailabilityZones" -> zones(region);
            case "aws:elb/getServiceAccount:getServiceAccount", "aws:lb/getServiceAccount:getServiceAccount" ->
                Map.of("id", "054676820928", "arn", "arn:" + place.partition() + ":iam::054676820928:root");
            case "aws:elb/getHostedZoneId:getHostedZoneId", "aws:lb/getHostedZoneId:getHostedZoneId" ->
                Map.of("id", "Z215JYRZR1TBD5");
            case "aws:cloudfront/getLogDeliveryCanonicalUserId:getLogDeliveryCanonicalUserId" ->
                Map.of("id", "c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0");
            case "aws:s3/getCanonicalUserId:getCanonicalUserId" ->
                Map.of(
                        "id",
                        "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be",
                        "displayName",
                        "slipway-sandbox");
            case "aws:route53/getZone:getZone" -> zone(args);
            default ->
                throw new Refused(
                        "calling " + token,
                        List.of(new Refusal(
                                "",
                                "the sandbox does not answer this function."
                                        + " Pass the value in by configuration, or run against the real service")));
        };
    }

    private static Map<String, Object> zones(String region) {
        List<Object> names = List.of(region + "a", region + "b", region + "c");
        String prefix = region.replaceAll("([a-z]{2})-([a-z])[a-z]*-(\\d)", "$1$2$3");
        return Map.of(
                "id",
                region,
                "state",
                "available",
                "names",
                names,
                "zoneIds",
                List.of(prefix + "-az1", prefix + "-az2", prefix + "-az3"),
                "groupNames",
                List.of(region));
    }

    private Map<String, Object> zone(Props args) {
        String name = args.text("name", "").replaceAll("\\.$", "");
        String id = args.text("zoneId", "");
        for (Stored zone : world.all()) {
            if (zone.token().equals("aws:route53/zone:Zone")
                    && (zone.id().equals(id)
                            || (id.isEmpty()
                                    && zone.out()
                                            .text("name", "")
                                            .replaceAll("\\.$", "")
                                            .equals(name)))) {
                return Map.of(
                        "id", zone.id(),
                        "zoneId", zone.id(),
                        "name", zone.out().text("name", ""),
                        "arn", zone.out().text("arn", ""),
                        "comment", zone.out().text("comment", ""),
                        "privateZone", zone.in().has("vpcs"),
                        "nameServers", zone.out().texts("nameServers"),
                        "tags", Map.of());
            }
        }
        throw new Refused(
                "calling aws:route53/getZone:getZone",
                List.of(new Refusal(
                        "name",
                        "no matching Route 53 Hosted Zone found for '" + (id.isEmpty() ? name : id)
                                + "'. Create the zone, or add it to the sandbox's world with"
                                + " 'slipway sandbox add aws:route53/zone:Zone --set name=" + name + "'")));
    }
}
