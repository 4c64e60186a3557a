package dev.slipway.cli.policy;

import static dev.slipway.cli.policy.AwsPlant.added;

import java.util.stream.Stream;

/** Machines and caches that somebody adds to Clipper on AWS by hand. */
final class PlantedOnAwsMachines {
    private static final String MACHINE = "aws:ec2/instance:Instance";
    private static final String CACHE = "aws:elasticache/cluster:Cluster";

    private PlantedOnAwsMachines() {}

    static Stream<Planted> all() {
        return Stream.of(
                added(
                        "machine that answers without a token",
                        MACHINE,
                        "bastion",
                        "{\"ami\": \"ami-1\", \"metadataOptions\": {\"httpTokens\": \"optional\"}}",
                        "ec2-imdsv2",
                        "bastion metadataOptions.httpTokens"),
                added(
                        "machine with a plain disk",
                        MACHINE,
                        "worker",
                        "{\"ami\": \"ami-1\", \"rootBlockDevice\": {\"volumeSize\": 50}}",
                        "ebs-encrypted",
                        "worker rootBlockDevice.encrypted"),
                added(
                        "machine on the internet",
                        MACHINE,
                        "runner",
                        "{\"ami\": \"ami-1\", \"associatePublicIpAddress\": true}",
                        "ec2-no-public-ip",
                        "runner associatePublicIpAddress"),
                added(
                        "password in the user data of a template",
                        "aws:ec2/launchTemplate:LaunchTemplate",
                        "workers",
                        // export DB_PASSWORD=hunter2
                        "{\"userData\": \"ZXhwb3J0IERCX1BBU1NXT1JEPWh1bnRlcjIK\"}",
                        "ec2-no-plaintext-secrets",
                        "workers userData"),
                added(
                        "lone node of Redis",
                        CACHE,
                        "sessions",
                        "{\"clusterId\": \"sessions\", \"engine\": \"redis\", \"numCacheNodes\": 1}",
                        "redis-replication-group",
                        "sessions engine"),
                added(
                        "Memcached in one zone",
                        CACHE,
                        "pages",
                        "{\"clusterId\": \"pages\", \"engine\": \"memcached\", \"numCacheNodes\": 2}",
                        "memcached-cross-az",
                        "pages azMode"));
    }
}
