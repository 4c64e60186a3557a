package dev.slipway.policies.sdk;

import java.util.List;

/** One check. A {@link ResourceRule} sees one resource before it is changed; a {@link StackRule} sees all of them. */
public sealed interface Rule permits ResourceRule, StackRule {
    /** What the rule says about itself; called once. */
    RuleInfo info();

    /**
     * The type tokens it looks at, such as {@code aws:rds/instance:Instance}. A trailing {@code *} matches any ending
     * ({@code slipway:aws:*}); {@code *} alone matches everything.
     */
    List<String> types();
}
