package dev.slipway.planner.aws;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.Route;
import dev.slipway.planner.Naming;
import dev.slipway.planner.PlanNote;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What all parts of a plan share while it is made: the app, its settings, names, and the faults and notes found so far. */
final class Draft {
    private final App app;
    private final Environment environment;
    private final AwsSettings settings;
    private final List<String> faults = new ArrayList<>();
    private final Set<PlanNote> notes = new LinkedHashSet<>();

    Draft(App app, Environment environment, AwsSettings settings) {
        this.app = app;
        this.environment = environment;
        this.settings = settings;
    }

    App app() {
        return app;
    }

    Environment environment() {
        return environment;
    }

    AwsSettings settings() {
        return settings;
    }

    boolean prod() {
        return environment == Environment.PROD;
    }

    /** Whether what cannot be made again refuses to be deleted. */
    boolean guarded() {
        return settings.protect().orElse(prod());
    }

    /** A sentence that says where, what was expected, what was found, what to do. */
    void fault(String sentence) {
        faults.add(sentence);
    }

    /** Something AWS does otherwise than the app file says. */
    void note(PlanNote note) {
        notes.add(note);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    List<PlanNote> notes() {
        return List.copyOf(notes);
    }

    /** What all names of this stack begin with, such as {@code clipper-dev}. */
    String prefix() {
        return Naming.hyphenated(32, app.name(), environmentName());
    }

    String environmentName() {
        return environment.name().toLowerCase(Locale.ROOT);
    }

    /** The private DNS zone in which tasks find each other. */
    String namespace() {
        return prefix() + ".internal";
    }

    /** A name of at most so many characters that begins with the prefix. */
    String name(int maxLength, String... parts) {
        String[] all = new String[parts.length + 1];
        all[0] = prefix();
        System.arraycopy(parts, 0, all, 1, parts.length);
        return Naming.hyphenated(maxLength, all);
    }

    /** A bucket name, unique in the world by six digits made from domain, account and region. */
    String bucketName(String key) {
        String owner = domain().orElse(app.name()) + "/" + settings.accountId().orElse("") + "/" + settings.region();
        return Naming.hyphenated(56, prefix(), key) + "-" + Naming.hash(owner).substring(0, 6);
    }

    Optional<String> domain() {
        return settings.domain().or(app::domain);
    }

    /** Public host names of a route. */
    List<String> hosts(Route route) {
        if (route.host().isPresent()) {
            return List.of(route.host().get());
        }
        List<String> hosts = new ArrayList<>();
        domain().ifPresent(hosts::add);
        app.aliases().stream()
                .map(alias -> settings.domain().isPresent() ? moved(alias) : alias)
                .forEach(hosts::add);
        return hosts;
    }

    /** An alias under the app's own domain follows when the stack gives another domain. */
    private String moved(String alias) {
        String own = app.domain().orElse("");
        return !own.isEmpty() && alias.endsWith("." + own)
                ? alias.substring(0, alias.length() - own.length()) + domain().orElse(own)
                : alias;
    }

    LogPlan log(String... parts) {
        String path = "/" + app.name() + "/" + environmentName() + "/" + String.join("/", parts);
        return new LogPlan(path, LogRetention.atLeast(app.logging().retentionDays()));
    }

    List<String> alarmEmails() {
        if (!settings.alarmEmails().isEmpty()) {
            return settings.alarmEmails();
        }
        return app.monitoring().recipients().isEmpty()
                ? app.contact().map(List::of).orElse(List.of())
                : app.monitoring().recipients();
    }
}
