package dev.slipway.program.target;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.planner.aws.AwsPlanner;
import dev.slipway.planner.aws.AwsSettings;
import dev.slipway.program.config.ConfigKeys;
import dev.slipway.program.config.ConfigReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What AWS needs to be told. */
final class AwsTarget implements TargetReader {
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");
    private static final Pattern CIDR = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}");
    private static final Pattern ZONE_ID = Pattern.compile("Z[A-Z0-9]{6,31}");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    @Override
    public Optional<Plan> read(ConfigReader config, Environment environment) {
        Optional<String> region = config.matching(ConfigKeys.AWS_REGION, REGION);
        List<String> zones = config.texts(ConfigKeys.ZONES);
        Optional<String> replica = config.matching(ConfigKeys.REPLICA_REGION, REGION);
        Optional<String> cidr = config.matching(ConfigKeys.VPC_CIDR, CIDR);
        Optional<String> zone = config.matching(ConfigKeys.HOSTED_ZONE, ZONE_ID);
        Optional<Boolean> manualDns = config.flag(ConfigKeys.MANUAL_DNS);
        Optional<Boolean> protect = config.flag(ConfigKeys.PROTECT);
        Optional<String> account = config.matching(ConfigKeys.ACCOUNT_ID, ACCOUNT);
        return region.map(name -> {
            AwsSettings.Builder settings =
                    AwsSettings.builder(name, zones.isEmpty() ? defaultZones(name, environment) : zones);
            replica.ifPresent(settings::replicaRegion);
            cidr.ifPresent(settings::vpcCidr);
            zone.ifPresent(settings::hostedZoneId);
            manualDns.ifPresent(settings::manualDns);
            protect.ifPresent(settings::protect);
            account.ifPresent(settings::accountId);
            config.text(ConfigKeys.DOMAIN).ifPresent(settings::domain);
            settings.images(config.mapping(ConfigKeys.IMAGES));
            AwsSettings built = settings.build();
            return (App app) -> new TargetPlan.Aws(new AwsPlanner().plan(app, environment, built));
        });
    }

    private static List<String> defaultZones(String region, Environment environment) {
        Stream<String> letters = environment == Environment.PROD ? Stream.of("a", "b", "c") : Stream.of("a", "b");
        return letters.map(letter -> region + letter).toList();
    }
}
