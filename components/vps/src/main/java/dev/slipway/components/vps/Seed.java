package dev.slipway.components.vps;

import com.pulumi.docker.Container;
import com.pulumi.docker.ContainerArgs;
import com.pulumi.docker.inputs.ContainerCapabilitiesArgs;
import com.pulumi.docker.inputs.ContainerMountArgs;
import com.pulumi.docker.inputs.ContainerUlimitArgs;
import com.pulumi.docker.inputs.ContainerUploadArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/**
 * A container that is never started. While it is made, Docker fills the volumes it mounts, which is how files get into containers whose
 * own root is read-only: into those Docker refuses to copy (decision 0031).
 */
final class Seed {
    private Seed() {}

    static Container of(
            String name,
            VpsHost host,
            List<ContainerMountArgs> mounts,
            List<ContainerUploadArgs> uploads,
            CustomResourceOptions.Builder options) {
        ContainerArgs.Builder args = ContainerArgs.builder()
                .image(host.seedImage())
                .command("true")
                .start(false)
                .mustRun(false)
                .restart("no")
                .networkMode("none")
                .user("65534:65534")
                .memory(16)
                .memorySwap(16)
                .cpuShares(2)
                .capabilities(ContainerCapabilitiesArgs.builder().drops("ALL").build())
                .securityOpts("no-new-privileges:true")
                .ulimits(ContainerUlimitArgs.builder()
                        .name("nproc")
                        .soft(16)
                        .hard(16)
                        .build())
                .logDriver("json-file")
                .logOpts(Map.of("max-size", "1m", "max-file", "1"))
                .mounts(mounts)
                .readOnly(uploads.isEmpty());
        if (!uploads.isEmpty()) {
            args.uploads(uploads);
        }
        options.provider(host.provider());
        return new Container(name, args.build(), options.build());
    }
}
