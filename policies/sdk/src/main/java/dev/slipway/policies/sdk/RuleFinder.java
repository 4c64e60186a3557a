package dev.slipway.policies.sdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the rules below a package, so that adding one touches its own file only. */
public final class RuleFinder {
    private RuleFinder() {}

    /** Every concrete rule class below a package, made by its constructor without arguments. */
    public static List<Rule> below(String packageName, ClassLoader loader) {
        String folder = packageName.replace('.', '/');
        Set<String> classes = new TreeSet<>();
        try {
            Enumeration<URL> places = loader.getResources(folder);
            while (places.hasMoreElements()) {
                collect(places.nextElement(), folder, classes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the rules below " + packageName, e);
        }
        return classes.stream()
                .map(name -> load(name, loader))
                .filter(RuleFinder::isRule)
                .map(RuleFinder::make)
                .toList();
    }

    private static void collect(URL place, String folder, Set<String> classes) throws IOException {
        if (place.openConnection() instanceof JarURLConnection jar) {
            // Without the shared cache the jar may be closed here; the class loader has its own handle.
            jar.setUseCaches(false);
            try (JarFile file = jar.getJarFile()) {
                file.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith(folder))
                        .forEach(name -> add(name, classes));
            }
            return;
        }
        Path root;
        try {
            root = Path.of(place.toURI());
        } catch (URISyntaxException e) {
            throw new IOException("cannot read " + place, e);
        }
        try (Stream<Path> files = Files.walk(root)) {
            files.forEach(
                    file -> add(folder + "/" + root.relativize(file).toString().replace('\\', '/'), classes));
        }
    }

    private static void add(String file, Set<String> classes) {
        if (file.endsWith(".class") && !file.contains("$") && !file.endsWith("package-info.class")) {
            classes.add(file.substring(0, file.length() - ".class".length()).replace('/', '.'));
        }
    }

    /** Looked at only: what a class does when it is first used is no business of a search, except for rules, which are made. */
    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the class file of " + name + " was listed but cannot be loaded", e);
        }
    }

    private static boolean isRule(Class<?> type) {
        return Rule.class.isAssignableFrom(type) && !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
    }

    private static Rule make(Class<?> type) {
        try {
            return (Rule) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "rule " + type.getName() + ": expected a public class with a public constructor without arguments",
                    e);
        }
    }
}
