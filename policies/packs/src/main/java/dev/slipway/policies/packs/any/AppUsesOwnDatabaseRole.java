package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The superuser belongs to whoever makes the roles. */
public final class AppUsesOwnDatabaseRole implements ResourceRule {
    private static final Set<String> ADMINISTRATORS =
            Set.of("postgres", "root", "admin", "administrator", "sa", "rdsadmin", "mysql");
    private static final Set<String> USER_NAMES = Set.of("DB_USER", "DB_USERNAME", "DATABASE_USER");
    private static final Set<String> URL_NAMES = Set.of("DATABASE_URL", "DB_URL", "POSTGRES_URL");
    private static final Pattern URL =
            Pattern.compile("(?i)[a-z0-9+]+://(" + String.join("|", new TreeSet<>(ADMINISTRATORS)) + ")[:@]");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("app-uses-own-database-role", "Applications connect with a database role of their own")
                .severity(Severity.HIGH)
                .why(
                        "A hole in an application that connects as superuser opens every database of the server, and its files.")
                .fix("Create a role that owns its one database, and name it in DATABASE_URL or DB_USER.")
                .checks(Reference.GUIDES, "SEC-23", "CLV-POL-03", "KAR-POL-07")
                .build();
    }

    @Override
    public List<String> types() {
        return Variables.types();
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        return Variables.each(
                resource,
                (name, value) -> value.known(known -> {
                    String text = known.reveal().text().orElse("");
                    boolean administrator = URL_NAMES.contains(name)
                            ? URL.matcher(text).lookingAt()
                            : USER_NAMES.contains(name) && ADMINISTRATORS.contains(text.toLowerCase(Locale.ROOT));
                    return administrator
                            ? Verdict.fail(value.path(), "an administrator in " + name, "a role of the application")
                            : Verdict.pass();
                }));
    }
}
