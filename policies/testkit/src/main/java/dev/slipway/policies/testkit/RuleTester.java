package dev.slipway.policies.testkit;

import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Rule;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Runs one rule over fixtures. It refuses a fixture that the rule does not look at, which would prove nothing. */
public final class RuleTester {
    private final Rule rule;
    private final Map<String, Object> settings;

    private RuleTester(Rule rule, Map<String, Object> settings) {
        this.rule = rule;
        this.settings = Map.copyOf(settings);
    }

    /** Tests a rule with its default settings. */
    public static RuleTester of(Rule rule) {
        return new RuleTester(rule, Map.of());
    }

    /** Tests a rule with a setting of the user's. */
    public RuleTester with(String setting, Object value) {
        Map<String, Object> more = new java.util.HashMap<>(settings);
        more.put(setting, value instanceof Integer number ? (Object) number.doubleValue() : value);
        return new RuleTester(rule, more);
    }

    /** What the rule says of the first resource; the others stand beside it in the stack. */
    public Outcome judge(Fixture subject, Fixture... others) {
        ResourceView view = subject.view();
        if (!view.isA(rule.types().toArray(String[]::new))) {
            throw new AssertionError(rule.info().id() + " looks at " + rule.types() + ", not at " + view.type()
                    + ": it examined nothing");
        }
        RuleConfig config = new RuleConfig(rule.info().config(), settings);
        Set<String> secrets = new TreeSet<>(subject.sealedTexts());
        List<ResourceView> all = new ArrayList<>();
        all.add(view);
        for (Fixture other : others) {
            all.add(other.view());
            secrets.addAll(other.sealedTexts());
        }
        Verdict verdict = rule instanceof ResourceRule one
                ? one.judge(view, config)
                : ((StackRule) rule).judge(view, new StackView(all), config);
        refuseLeaks(verdict, secrets);
        Examples.record(new Example("", subject, List.of(others), Optional.of(verdict)));
        return new Outcome(rule.info().id(), verdict);
    }

    /** The rule does not look at resources of this type: what to use instead of a type that is itself the fault. */
    public void ignores(Fixture subject) {
        if (subject.view().isA(rule.types().toArray(String[]::new))) {
            throw new AssertionError(
                    rule.info().id() + " looks at " + subject.view().type());
        }
        Examples.record(new Example("", subject, List.of(), Optional.empty()));
    }

    private static void refuseLeaks(Verdict verdict, Set<String> secrets) {
        if (verdict instanceof Verdict.Fail fail) {
            for (Verdict.Fail breach : fail.breaches()) {
                for (String secret : secrets) {
                    if (breach.found().contains(secret) || isWordOf(breach.expected(), secret)) {
                        throw new AssertionError("the message at " + breach.path() + " shows a secret");
                    }
                }
            }
        }
    }

    private static boolean isWordOf(String text, String secret) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(secret) + "(?!\\w)")
                .matcher(text)
                .find();
    }
}
