package dev.slipway.sandbox.schema;

import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.annotations.ResourceType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds what a type token means by looking at the SDK class it names; classes are read when first asked for. */
public final class TypeCatalogue {
    private final Map<String, Optional<ResourceSchema>> known = new ConcurrentHashMap<>();
    private final Map<Class<?>, Map<String, PropertySchema>> objects = new ConcurrentHashMap<>();

    /** The schema of a type, if the SDKs at hand declare it. */
    public Optional<ResourceSchema> find(String token) {
        return known.computeIfAbsent(token, this::read);
    }

    private Optional<ResourceSchema> read(String token) {
        String className = className(token);
        try {
            ClassLoader loader = TypeCatalogue.class.getClassLoader();
            Class<?> resource = Class.forName(className, false, loader);
            ResourceType type = resource.getAnnotation(ResourceType.class);
            if (type == null || !type.type().equals(token)) {
                return Optional.empty();
            }
            Class<?> args = Class.forName(className + "Args", false, loader);
            return Optional.of(new ResourceSchema(token, properties(args), outputs(resource)));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** {@code aws:ec2/subnet:Subnet} is {@code com.pulumi.aws.ec2.Subnet}; Kubernetes keeps the first word of a group and its version. */
    static String className(String token) {
        String[] parts = token.split(":", 3);
        if (parts.length != 3) {
            return "";
        }
        String[] module = parts[1].split("/", 2);
        String folder;
        if (parts[0].equals("kubernetes")) {
            folder = module[0].split("\\.", 2)[0] + (module.length > 1 ? "." + module[1] : "");
        } else {
            folder = module[0];
        }
        String inside = folder.equals("index") ? "" : "." + folder;
        return "com.pulumi." + parts[0] + inside + "." + parts[2];
    }

    /** The properties that an SDK args class declares. */
    public Map<String, PropertySchema> properties(Class<?> args) {
        return objects.computeIfAbsent(args, TypeCatalogue::declared);
    }

    private static Map<String, PropertySchema> declared(Class<?> args) {
        Map<String, PropertySchema> properties = new LinkedHashMap<>();
        for (Field field : args.getDeclaredFields()) {
            Import declared = field.getAnnotation(Import.class);
            if (declared != null) {
                String name = declared.name().isEmpty() ? field.getName() : declared.name();
                properties.put(
                        name, new PropertySchema(name, declared.required(), TypeSchema.of(field.getGenericType())));
            }
        }
        return Map.copyOf(properties);
    }

    private static List<OutputSchema> outputs(Class<?> resource) {
        Map<String, Type> getters = new LinkedHashMap<>();
        for (Method method : resource.getDeclaredMethods()) {
            if (method.getParameterCount() == 0) {
                getters.put(method.getName(), method.getGenericReturnType());
            }
        }
        List<OutputSchema> outputs = new ArrayList<>();
        for (Field field : resource.getDeclaredFields()) {
            Export export = field.getAnnotation(Export.class);
            Type getter = getters.get(field.getName());
            if (export != null && getter != null) {
                outputs.add(new OutputSchema(export.name(), !optional(getter), TypeSchema.of(getter)));
            }
        }
        return List.copyOf(outputs);
    }

    private static boolean optional(Type getter) {
        return getter instanceof ParameterizedType output
                && output.getActualTypeArguments()[0] instanceof ParameterizedType inner
                && inner.getRawType() == Optional.class;
    }
}
