package dev.slipway.cli.launch;

import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.home.ProjectFolder;
import dev.slipway.cli.home.StackConfig;
import dev.slipway.model.App;
import dev.slipway.model.Environment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The configuration that a stack in the sandbox gets, so that no question has to be asked: addresses and names from the ranges that are
 * reserved for documentation, regions as the examples have them.
 */
public final class SandboxSettings {
    /** The key that tells which of a stack's keys a command gave; the program reads none of this namespace. */
    private static final String GIVEN = "slipway-sandbox:given";

    private static final Set<String> MEANT = Set.of("slipway:app", "slipway:target", "slipway:environment");

    private SandboxSettings() {}

    /**
     * The whole plain configuration of a launch: what the sandbox is asked for without a question, over it what earlier commands
     * gave the stack, over that what this command says; an empty value takes a key away. Which app, target and environment is meant never comes
     * from earlier ones.
     */
    public static Map<String, String> of(Launch launch, Install install, Map<String, String> config) {
        Map<String, String> settings = new LinkedHashMap<>(of(launch, install));
        Map<String, String> given = new LinkedHashMap<>(kept(launch, install));
        given.putAll(config);
        given.values().removeIf(String::isEmpty);
        settings.putAll(given);
        if (!given.isEmpty()) {
            settings.put(GIVEN, String.join(" ", given.keySet()));
        }
        settings.putAll(config);
        settings.values().removeIf(String::isEmpty);
        return settings;
    }

    /**
     * What earlier commands said with --config; empty for a stack that is still to be made. What the sandbox was not asked for is worked out
     * anew each time, so that an app file with another domain gets it.
     */
    public static Map<String, String> kept(Launch launch, Install install) {
        Map<String, String> kept = new LinkedHashMap<>(
                new StackConfig(new ProjectFolder(install, Home.of(install)).stackFile(launch.stack())).plain());
        kept.keySet().retainAll(List.of(kept.getOrDefault(GIVEN, "").split(" ")));
        kept.keySet().removeAll(MEANT);
        return kept;
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
        domain(launch).ifPresent(domain -> settings.put("slipway:domain", domain));
        switch (launch.target()) {
            case VPS -> settings.put("slipway:host", host(launch));
            case AWS -> {
                settings.put("aws:region", "eu-central-1");
                settings.put("slipway:replicaRegion", "eu-west-1");
                settings.put("slipway:hostedZoneId", "Z0123456789ABCDEFGHIJ");
            }
            case KUBERNETES -> {
                settings.put("slipway:certificateIssuer", "letsencrypt");
                settings.put("slipway:operators", "cert-manager");
            }
        }
        return settings;
    }

    /**
     * The app's own, or one made up where it has routes and none. All stacks share one world, and no two things in it may have the same public
     * name, so dev's is another than prod's.
     */
    private static Optional<String> domain(Launch launch) {
        App app = launch.app();
        Optional<String> domain = app.domain()
                .or(() -> app.routes().isEmpty() ? Optional.empty() : Optional.of(launch.appName() + ".example.com"));
        return launch.environment() == Environment.DEV ? domain.map("dev."::concat) : domain;
    }

    /** A host of its own for each app and environment, as two gateways cannot publish the same ports. */
    private static String host(Launch launch) {
        return "ssh://deploy@" + launch.appName() + "-" + launch.environmentWord() + ".example";
    }
}
