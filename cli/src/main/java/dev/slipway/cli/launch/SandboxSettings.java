package dev.slipway.cli.launch;

import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.home.ProjectFolder;
import dev.slipway.cli.home.StackConfig;
import dev.slipway.model.Environment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The configuration that a stack in the sandbox gets, so that no question has to be asked: addresses and names from the ranges that are
 * reserved for documentation, regions as the examples have them.
 */
public final class SandboxSettings {
    private static final Set<String> MEANT = Set.of("slipway:app", "slipway:target", "slipway:environment");

    private SandboxSettings() {}

    /**
     * The whole plain configuration of a launch: what the sandbox is asked for without a question, over it what the stack keeps from earlier
     * commands, over that what this command says; an empty value takes a key away. Which app, target and environment is meant never comes from earlier ones.
     */
    public static Map<String, String> of(Launch launch, Install install, Map<String, String> config) {
        Map<String, String> settings = new LinkedHashMap<>(of(launch, install));
        Map<String, String> kept = new LinkedHashMap<>(kept(launch, install));
        kept.keySet().removeAll(MEANT);
        settings.putAll(kept);
        settings.putAll(config);
        settings.values().removeIf(String::isEmpty);
        return settings;
    }

    /** The plain configuration that a launch's stack keeps from earlier commands; empty for a stack that is still to be made. */
    public static Map<String, String> kept(Launch launch, Install install) {
        return new StackConfig(new ProjectFolder(install, Home.of(install)).stackFile(launch.stack())).plain();
    }

    /** The keys for a launch. The app file is named from the checkout's root where it lies below it. */
    public static Map<String, String> of(Launch launch, Install install) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(
                "slipway:app",
                launch.appFile().startsWith(install.root())
                        ? install.root().relativize(launch.appFile()).toString()
                        : launch.appFile().toString());
        settings.put("slipway:target", launch.targetWord());
        settings.put("slipway:environment", launch.environmentWord());
        if (launch.environment() == Environment.DEV) {
            // All stacks share one world, and no two things in it may have the same public name.
            launch.app().domain().ifPresent(domain -> settings.put("slipway:domain", "dev." + domain));
        }
        switch (launch.target()) {
            case VPS -> settings.put("slipway:host", host(launch));
            case AWS -> {
                settings.put("aws:region", "eu-central-1");
                settings.put("slipway:replicaRegion", "eu-west-1");
                settings.put("slipway:hostedZoneId", "Z0123456789ABCDEFGHIJ");
                settings.put("slipway:domain", domain(launch));
            }
            case KUBERNETES -> {
                settings.put("slipway:certificateIssuer", "letsencrypt");
                settings.put("slipway:operators", "cert-manager");
            }
        }
        return settings;
    }

    /** A name of its own for each app and environment, as CloudFront gives a name to one distribution only. */
    private static String domain(Launch launch) {
        String name = launch.appName() + ".example.com";
        return launch.environmentWord().equals("prod") ? name : launch.environmentWord() + "." + name;
    }

    /** A host of its own for each app and environment, as two gateways cannot publish the same ports. */
    private static String host(Launch launch) {
        return "ssh://deploy@" + launch.appName() + "-" + launch.environmentWord() + ".example";
    }
}
