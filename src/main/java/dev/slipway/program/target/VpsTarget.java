package dev.slipway.program.target;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.planner.vps.HostSize;
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
        HostSize size = size(config, HostSize.of(environment));
        ObjectStorage storage = storage(config);
        return host.map(address -> {
            VpsSettings.Builder settings = VpsSettings.builder(address)
                    .size(size)
                    .storage(storage)
                    .sshPublicKeys(config.texts(ConfigKeys.SSH_PUBLIC_KEYS))
                    .sshSources(config.texts(ConfigKeys.SSH_SOURCES))
                    .images(config.mapping(ConfigKeys.IMAGES));
            config.text(ConfigKeys.DOMAIN).ifPresent(settings::domain);
            config.text(ConfigKeys.KNOWN_HOSTS).ifPresent(settings::knownHosts);
            config.matching(ConfigKeys.ACME_DIRECTORY, ADDRESS).ifPresent(settings::acmeDirectory);
            VpsSettings built = settings.build();
            return (App app) -> new TargetPlan.Vps(new VpsPlanner().plan(app, environment, built));
        });
    }

    private static HostSize size(ConfigReader config, HostSize usual) {
        return new HostSize(
                config.number(ConfigKeys.HOST_CPUS, 1, 256).orElse(usual.cpus()),
                config.number(ConfigKeys.HOST_MEMORY, 1, 4096)
                        .map(gib -> gib * MIB_IN_GIB)
                        .orElse(usual.memoryMiB()),
                config.number(ConfigKeys.HOST_DISK, 10, 65_536).orElse(usual.diskGiB()));
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
