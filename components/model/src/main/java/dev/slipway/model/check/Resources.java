package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.ResourceKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the app's names stand for. */
final class Resources {
    private Resources() {}

    /** What a uses-edge or a reference may point at, by name, in the order of the reference. */
    static Map<String, ResourceKind> of(App app) {
        Map<String, ResourceKind> kinds = new LinkedHashMap<>();
        app.databases().forEach(it -> kinds.putIfAbsent(it.name(), ResourceKind.DATABASE));
        app.caches().forEach(it -> kinds.putIfAbsent(it.name(), ResourceKind.CACHE));
        app.buckets().forEach(it -> kinds.putIfAbsent(it.name(), ResourceKind.BUCKET));
        app.services().forEach(it -> kinds.putIfAbsent(it.name(), ResourceKind.SERVICE));
        app.sites().forEach(it -> kinds.putIfAbsent(it.name(), ResourceKind.SITE));
        app.externals().forEach(it -> kinds.putIfAbsent(it.name(), ResourceKind.EXTERNAL));
        return kinds;
    }

    /** What to do about a name that does not exist. */
    static String meant(String name, Collection<String> known, String otherwise) {
        return DidYouMean.of(name, known).map(it -> "did you mean " + it + "?").orElse(otherwise);
    }

    /** Names in a message. */
    static String list(Collection<String> names) {
        return names.isEmpty() ? "there is none" : String.join(", ", names);
    }
}
