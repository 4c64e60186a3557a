package dev.slipway.cli.home;

import dev.slipway.model.Environment;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The configuration that a stack in the sandbox gets, so that no question has to be asked: addresses and names from the ranges that are
 * reserved for documentation, regions as the examples have them.
 */
public final class SandboxSettings {
    private SandboxSettings() {}

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
