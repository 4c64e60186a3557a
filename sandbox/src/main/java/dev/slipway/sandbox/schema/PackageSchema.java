package dev.slipway.sandbox.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.core.annotations.ResourceType;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The resource types of the SDKs as a package schema of Pulumi's, which the host of a YAML program reads before it runs one. One schema
 * serves aws, kubernetes and docker, as one port does: the request does not say which is meant. Nested objects are left open, functions
 * are left out.
 */
public final class PackageSchema {
    private static final List<String> PACKAGES = List.of("aws", "docker", "kubernetes");
    private static final Pattern ARGS =
            Pattern.compile("(com/pulumi/(?:" + String.join("|", PACKAGES) + ")/(?!.*inputs/)[^$]+)Args\\.class");
    private static final Map<String, Object> ANYTHING = Map.of("$ref", "pulumi.json#/Any");

    private final TypeCatalogue catalogue;
    private Optional<String> made = Optional.empty();

    /** A schema of what this catalogue finds. */
    public PackageSchema(TypeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The schema as JSON. Every class of the SDKs is looked at once, which takes two seconds. */
    public synchronized String json() {
        String json = made.orElseGet(this::make);
        made = Optional.of(json);
        return json;
    }

    private String make() {
        Map<String, Object> resources = new TreeMap<>();
        for (String token : tokens()) {
            catalogue.find(token).ifPresent(found -> resources.put(token, resource(found)));
        }
        try {
            return new ObjectMapper()
                    .writeValueAsString(Map.of(
                            "name", "slipway-sandbox",
                            "allowedPackageNames", PACKAGES,
                            "resources", resources));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> resource(ResourceSchema found) {
        Collection<PropertySchema> inputs = found.inputs().values();
        return Map.of(
                "inputProperties",
                inputs.stream().collect(Collectors.toMap(PropertySchema::name, it -> type(it.type()))),
                "requiredInputs",
                inputs.stream()
                        .filter(PropertySchema::required)
                        .map(PropertySchema::name)
                        .sorted()
                        .toList(),
                "properties",
                found.outputs().stream().collect(Collectors.toMap(OutputSchema::name, it -> type(it.type()))),
                "required",
                found.outputs().stream()
                        .filter(OutputSchema::always)
                        .map(OutputSchema::name)
                        .toList());
    }

    private static Map<String, Object> type(TypeSchema type) {
        if (type instanceof TypeSchema.Scalar scalar) {
            return Map.of(
                    "type",
                    switch (scalar) {
                        case TEXT -> "string";
                        case WHOLE -> "integer";
                        case NUMBER -> "number";
                        case FLAG -> "boolean";
                    });
        } else if (type instanceof TypeSchema.ListOf list) {
            return Map.of("type", "array", "items", type(list.item()));
        } else if (type instanceof TypeSchema.MapOf map) {
            return Map.of("type", "object", "additionalProperties", type(map.value()));
        }
        return ANYTHING;
    }

    private static List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        for (String name : PACKAGES) {
            try (JarFile jar = new JarFile(jarOf("com.pulumi." + name + ".Provider"))) {
                jar.stream()
                        .map(entry -> ARGS.matcher(entry.getName()))
                        .filter(Matcher::matches)
                        .map(args -> args.group(1))
                        .filter(path -> jar.getEntry(path + ".class") != null)
                        .flatMap(path -> token(path.replace('/', '.')).stream())
                        .forEach(tokens::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return tokens;
    }

    private static Optional<String> token(String className) {
        return Optional.ofNullable(named(className).getAnnotation(ResourceType.class))
                .map(ResourceType::type);
    }

    private static File jarOf(String className) {
        try {
            return new File(named(className)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of " + className + " is no file", e);
        }
    }

    private static Class<?> named(String className) {
        try {
            return Class.forName(className, false, PackageSchema.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(className + " is listed in its jar and cannot be loaded", e);
        }
    }
}
