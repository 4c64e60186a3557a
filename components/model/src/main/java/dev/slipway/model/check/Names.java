package dev.slipway.model.check;

import dev.slipway.model.App;
import java.util.ArrayList;
import java.util.List;

/** Every name that the app gives, with its place. */
final class Names {
    private Names() {}

    /** One name. */
    record Name(KeyPath path, String name) {}

    /** Names that share one space: components, data, externals. Each may stand once. */
    static List<Name> shared(App app) {
        List<Name> names = new ArrayList<>();
        app.services().forEach(it -> names.add(name("services", it.name())));
        app.workers().forEach(it -> names.add(name("workers", it.name())));
        app.sites().forEach(it -> names.add(name("sites", it.name())));
        app.schedules().forEach(it -> names.add(name("schedules", it.name())));
        app.databases().forEach(it -> names.add(name("databases", it.name())));
        app.caches().forEach(it -> names.add(name("caches", it.name())));
        app.buckets().forEach(it -> names.add(name("buckets", it.name())));
        app.externals().forEach(it -> names.add(name("externals", it.name())));
        return names;
    }

    /** All names, secrets too. */
    static List<Name> of(App app) {
        List<Name> names = new ArrayList<>(shared(app));
        app.secrets().forEach(it -> names.add(name("secrets", it.name())));
        return names;
    }

    private static Name name(String kind, String name) {
        return new Name(KeyPath.of(kind, name), name);
    }
}
