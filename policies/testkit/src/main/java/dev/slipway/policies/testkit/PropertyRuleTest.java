package dev.slipway.policies.testkit;

import dev.slipway.policies.sdk.Rule;
import org.junit.jupiter.api.Test;

/** What every rule on one property must hold: for the value, a spoilt one, none, one not known yet, and a secret. */
public abstract class PropertyRuleTest {
    /** What the rule says where nothing is assigned. */
    public enum Missing {
        /** The default of the property is right. */
        PASSES,
        /** The default of the property is what the rule is against. */
        FAILS
    }

    /** The rule, with its default settings. */
    protected final RuleTester rule;

    /** The resource that complies. */
    protected final Fixture good;

    private final String path;
    private final Object spoilt;
    private final Missing missing;

    /** A test of a rule, by a resource that complies and the value that spoils it. */
    protected PropertyRuleTest(Rule rule, Fixture good, String path, Object spoilt, Missing missing) {
        this.rule = RuleTester.of(rule);
        this.good = good;
        this.path = path;
        this.spoilt = spoilt;
        this.missing = missing;
    }

    @Test
    public final void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    public final void failsWhenSpoilt() {
        rule.judge(good.with(path, spoilt)).failsAt(path);
    }

    @Test
    public final void saysWhatTheDefaultIsWorthWhenMissing() {
        Outcome outcome = rule.judge(good.without(path));
        if (missing == Missing.PASSES) {
            outcome.passes();
        } else {
            outcome.failsAt(path).found("nothing");
        }
    }

    @Test
    public final void waitsForAnUnknownValue() {
        rule.judge(good.unknown(path)).isUnknownAt(path);
    }

    @Test
    public final void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with(path, spoilt).secret(path)).failsAt(path).found("[secret]");
    }
}
