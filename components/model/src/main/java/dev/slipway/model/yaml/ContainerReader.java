package dev.slipway.model.yaml;

import dev.slipway.model.Access;
import dev.slipway.model.ConfigFile;
import dev.slipway.model.Container;
import dev.slipway.model.EnvVar;
import dev.slipway.model.Mount;
import dev.slipway.model.Resources;
import dev.slipway.model.Use;
import dev.slipway.model.Value;
import java.util.List;
import java.util.Map;

/** Reads what runs: an image with its environment, its needs and its limits. */
final class ContainerReader {
    private ContainerReader() {}

    static Container read(Fields fields) {
        Container.Builder container = Container.builder(fields.needed("image", "missing:0"));
        fields.texts("command").ifPresent(container::command);
        fields.integer("user").ifPresent(container::user);
        fields.section("size", size -> SizeReader.read(size, new Resources(500, 512)))
                .ifPresent(container::resources);
        fields.map("env", Value.class).map(ContainerReader::variables).ifPresent(container::env);
        fields.named("uses", ContainerReader::use).ifPresent(container::uses);
        fields.named("mounts", ContainerReader::mount).ifPresent(container::mounts);
        fields.named("files", ContainerReader::file).ifPresent(container::files);
        fields.texts("writablePaths").ifPresent(container::writablePaths);
        fields.flag("readOnlyRoot").ifPresent(container::readOnlyRoot);
        fields.duration("stopGrace").ifPresent(container::stopGrace);
        return container.build();
    }

    static List<EnvVar> variables(Map<String, Value> env) {
        return env.entrySet().stream()
                .map(it -> new EnvVar(it.getKey(), it.getValue()))
                .toList();
    }

    private static Use use(String resource, Fields fields) {
        Use.Builder use = Use.builder(resource);
        fields.choice("access", Access.class).ifPresent(use::access);
        fields.map("env", String.class).ifPresent(use::env);
        fields.integer("connections").ifPresent(use::connections);
        return use.build();
    }

    private static Mount mount(String name, Fields fields) {
        Mount.Builder mount = Mount.builder(name, fields.needed("path", "/"));
        fields.gibibytes("size").ifPresent(mount::sizeGiB);
        fields.flag("shared").ifPresent(mount::shared);
        fields.flag("readOnly").ifPresent(mount::readOnly);
        return mount.build();
    }

    private static ConfigFile file(String path, Fields fields) {
        ConfigFile.Builder file =
                ConfigFile.builder(path, fields.value("content").orElse(Value.literal("")));
        fields.text("mode").ifPresent(file::mode);
        return file.build();
    }
}
