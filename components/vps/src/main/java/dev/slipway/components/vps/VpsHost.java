package dev.slipway.components.vps;

import com.pulumi.core.Output;
import com.pulumi.docker.Provider;
import com.pulumi.docker.ProviderArgs;
import com.pulumi.docker.RemoteImage;
import com.pulumi.docker.RemoteImageArgs;
import com.pulumi.docker.inputs.ProviderRegistryAuthArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.vps.HostPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The host: how Docker on it is reached, the document that hardens it, and the images that are pulled to it. Everything else of a stack
 * is built on one.
 */
public final class VpsHost extends SlipwayComponent {
    private final Provider provider;
    private final Output<String> cloudInit;
    private final String seedImage;
    private final Map<String, RemoteImage> images = new LinkedHashMap<>();

    /**
     * Connects to the host.
     *
     * @param seedImage small image of containers that are never started and only carry files into volumes, such as {@code busybox:1.37.0}
     */
    public VpsHost(String name, HostPlan plan, String seedImage, ComponentResourceOptions options) {
        super("vps:Host", name, plan, options);
        this.seedImage = seedImage;
        ProviderArgs.Builder args = ProviderArgs.builder().host(plan.address());
        if (plan.address().startsWith("ssh://")) {
            args.sshOpts(sshOptions(plan.knownHosts()));
        }
        if (!plan.registries().isEmpty()) {
            args.registryAuth(plan.registries().stream()
                    .map(registry ->
                            ProviderRegistryAuthArgs.builder().address(registry).build())
                    .toList());
        }
        this.provider = new Provider(name, args.build(), child().build());
        this.cloudInit = Output.of(plan.cloudInit());
        registerOutputs(Map.of("cloudInit", cloudInit, "address", Output.of(plan.address())));
    }

    /** Pinned keys are the only ones believed; without any the ssh client's known_hosts decides. An unknown host is always refused. */
    static List<String> sshOptions(Optional<String> knownHosts) {
        List<String> options = new ArrayList<>(List.of("-o", "StrictHostKeyChecking=yes"));
        knownHosts.ifPresent(lines -> {
            options.addAll(List.of("-o", "UserKnownHostsFile=none", "-o", "GlobalKnownHostsFile=none"));
            // ssh reads %% as a percent sign, printf reads \\n as a line break.
            String text = lines.strip().replaceAll("\\s*\\R\\s*", "\\\\n");
            options.addAll(List.of("-o", "KnownHostsCommand=/usr/bin/printf %%b \"" + text + "\\n\""));
        });
        return options;
    }

    /** The Docker provider of this host. */
    public Provider provider() {
        return provider;
    }

    /** Document for the provider's user data, which makes a fresh machine this host; holds no secret. */
    public Output<String> cloudInit() {
        return cloudInit;
    }

    /** Id of an image, pulled once for the host and left there when the stack goes, since others may use it. */
    Output<String> image(String reference) {
        return images.computeIfAbsent(reference, this::pull).imageId();
    }

    Output<String> seedImage() {
        return image(seedImage);
    }

    private RemoteImage pull(String reference) {
        CustomResourceOptions.Builder options = child();
        options.provider(provider);
        return new RemoteImage(
                pulumiResourceName() + "-" + reference.replaceAll("[^A-Za-z0-9.]+", "-"),
                RemoteImageArgs.builder().name(reference).keepLocally(true).build(),
                options.build());
    }
}
