package dev.slipway.model.check;

import dev.slipway.model.App;
import java.util.List;

/** All checks, in the order in which they are told. */
public final class AppChecks {
    private static final List<AppCheck> ALL = List.of();

    private AppChecks() {}

    /** Everything that does not fit together in an app, whether it was read from YAML or built in Java. */
    public static List<Finding> check(App app) {
        Findings findings = new Findings();
        ALL.forEach(check -> check.check(app, findings));
        return findings.all();
    }
}
