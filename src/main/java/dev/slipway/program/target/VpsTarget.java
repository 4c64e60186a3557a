package dev.slipway.program.target;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.planner.vps.ObjectStorage;
import dev.slipway.planner.vps.VpsPlanner;
import dev.slipway.planner.vps.VpsSettings;
import dev.slipway.program.config.ConfigKeys;
import dev.slipway.program.config.ConfigReader;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a host needs to be told. */
final class VpsTarget implements TargetReader {
    private static final Pattern HOST = Pattern.compile("ssh://[a-z_][a-z0-9_-]*@[^\\s/:]+(:\\d{1,5})?");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s]+");
    private static final int MIB_IN_GIB = 1024;

    @Override
    public Optional<Plan> read(ConfigReader config, Environment environment) {
        Optional<String> host = config.matching(ConfigKeys.HOST, HOST);
        Optional<Integer> cpus = config.number(ConfigKeys.HOST_CPUS, 1, 256);
        Optional<Integer> memory = config.number(ConfigKeys.HOST_MEMORY, 1, 4096);
        Optional<Integer> disk = config.number(ConfigKeys.HOST_DISK, 10, 65_536);
        ObjectStorage storage = storage(config);
        return host.map(address -> {
            VpsSettings.Builder settings = VpsSettings.builder(address)
                    .storage(storage)
                    .sshPublicKeys(config.texts(ConfigKeys.SSH_PUBLIC_KEYS))
                    .sshSources(config.texts(ConfigKeys.SSH_SOURCES))
                    .registries(config.texts(ConfigKeys.REGISTRIES))
                    .images(config.mapping(ConfigKeys.IMAGES));
            cpus.ifPresent(settings::cpus);
            memory.ifPresent(gib -> settings.memoryMiB(gib * MIB_IN_GIB));
            disk.ifPresent(settings::diskGiB);
            config.text(ConfigKeys.REPLICA_REGION).ifPresent(settings::replicaRegion);
            config.text(ConfigKeys.DOMAIN).ifPresent(settings::domain);
            config.text(ConfigKeys.KNOWN_HOSTS).ifPresent(settings::knownHosts);
            config.matching(ConfigKeys.ACME_DIRECTORY, ADDRESS).ifPresent(settings::acmeDirectory);
            VpsSettings built = settings.build();
            return (App app) -> new TargetPlan.Vps(new VpsPlanner().plan(app, environment, built));
        });
    }

    private static ObjectStorage storage(ConfigReader config) {
        if (config.flag(ConfigKeys.STORAGE_ON_HOST).orElse(false)) {
            return ObjectStorage.onHost();
        }
        String region = config.text(ConfigKeys.STORAGE_REGION).orElse("eu-central-1");
        return config.matching(ConfigKeys.STORAGE_ENDPOINT, ADDRESS)
                .map(endpoint -> ObjectStorage.at(endpoint, region))
                .orElseGet(() -> ObjectStorage.amazon(region));
    }
}
