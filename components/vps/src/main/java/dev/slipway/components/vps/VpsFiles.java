package dev.slipway.components.vps;

import com.pulumi.core.Output;
import com.pulumi.docker.Volume;
import com.pulumi.docker.VolumeArgs;
import com.pulumi.docker.inputs.ContainerMountArgs;
import com.pulumi.docker.inputs.ContainerUploadArgs;
import com.pulumi.docker.inputs.VolumeLabelArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.components.common.ValueResolver;
import dev.slipway.model.ConfigFile;
import dev.slipway.planner.Naming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Files of a container, secrets among them, in volumes that it mounts read-only. When a file changes the volume is a new one, so that the
 * container that still runs keeps the files it was started with; only a container that watches its files sees them change in place.
 */
final class VpsFiles {
    private static final String ROOT = "/config";

    private final List<ContainerMountArgs> mounts = new ArrayList<>();
    private final List<Resource> ready = new ArrayList<>();

    /**
     * Puts the files there.
     *
     * @param name starts the names of volumes and seed
     * @param live whether the container watches its files
     * @param child options of each resource: its parent and provider
     */
    VpsFiles(
            String name,
            List<ConfigFile> files,
            boolean live,
            VpsHost host,
            ValueResolver values,
            Supplier<CustomResourceOptions.Builder> child) {
        List<ContainerUploadArgs> uploads = new ArrayList<>();
        List<ContainerMountArgs> writable = new ArrayList<>();
        for (Map.Entry<String, List<ConfigFile>> directory : byDirectory(files).entrySet()) {
            Map<ConfigFile, Output<String>> contents = new LinkedHashMap<>();
            directory.getValue().forEach(file -> contents.put(file, values.resolve(file.content())));
            contents.forEach((file, content) -> uploads.add(upload(file, content)));
            Volume volume = volume(name, directory.getKey(), contents, live, host, child.get());
            ready.add(volume);
            writable.add(mount(volume, directory.getKey(), false));
            mounts.add(mount(volume, directory.getKey(), true));
        }
        ready.add(Seed.of(name + "-seed", host, writable, uploads, child.get()));
    }

    private static Volume volume(
            String name,
            String directory,
            Map<ConfigFile, Output<String>> contents,
            boolean live,
            VpsHost host,
            CustomResourceOptions.Builder options) {
        VolumeArgs.Builder args = VolumeArgs.builder().driver("local");
        if (!live) {
            args.labels(VolumeLabelArgs.builder()
                    .label("dev.slipway.content")
                    .value(digest(contents))
                    .build());
        }
        options.provider(host.provider());
        return new Volume(name + directory.replaceAll("[^A-Za-z0-9]+", "-"), args.build(), options.build());
    }

    /** Changes with any content; a digest of secrets is itself kept secret. */
    private static Output<String> digest(Map<ConfigFile, Output<String>> contents) {
        List<Output<String>> parts = new ArrayList<>();
        contents.forEach((file, content) -> {
            parts.add(Output.of(file.path() + "\n" + file.mode() + "\n"));
            parts.add(content);
        });
        return Output.all(parts).applyValue(texts -> Naming.hash(String.join("\n", texts)));
    }

    /** Docker's provider knows two modes only, 0644 and 0744, and gives every file to root; others are out of reach by the volume. */
    private static ContainerUploadArgs upload(ConfigFile file, Output<String> content) {
        return ContainerUploadArgs.builder()
                .file(file.path())
                .content(content)
                .executable(isExecutable(file.mode()))
                .build();
    }

    private static boolean isExecutable(String mode) {
        return (Integer.parseInt(mode, 8) & 0100) != 0;
    }

    private static ContainerMountArgs mount(Volume volume, String directory, boolean readOnly) {
        return ContainerMountArgs.builder()
                .type("volume")
                .source(volume.name())
                .target(directory)
                .readOnly(readOnly)
                .build();
    }

    private static Map<String, List<ConfigFile>> byDirectory(List<ConfigFile> files) {
        Map<String, List<ConfigFile>> directories = new LinkedHashMap<>();
        for (ConfigFile file : files) {
            String directory = file.path().startsWith(ROOT + "/")
                    ? ROOT
                    : file.path().substring(0, Math.max(1, file.path().lastIndexOf('/')));
            directories.computeIfAbsent(directory, key -> new ArrayList<>()).add(file);
        }
        return directories;
    }

    /** Where the container mounts them. */
    List<ContainerMountArgs> mounts() {
        return mounts;
    }

    /** What must be there before the container starts. */
    List<Resource> ready() {
        return ready;
    }
}
