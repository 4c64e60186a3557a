package dev.slipway.policies.testkit;

import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that a rule's test showed to the rule, and what the rule really said of it.
 *
 * @param test the test method's name
 * @param subject the resource that was judged
 * @param others what stood beside it in the stack
 * @param verdict what the rule said; empty when it does not look at resources of the subject's type at all
 */
public record Example(String test, Fixture subject, List<Fixture> others, Optional<Verdict> verdict) {
    public Example {
        others = List.copyOf(others);
    }

    /** The test method's name as a sentence: {@code failsWhenMissing} reads "fails when missing". */
    public String sentence() {
        return test.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether the rule found nothing to say against it. */
    public boolean isGood() {
        return verdict.isEmpty() || verdict.get() instanceof Verdict.Pass;
    }

    /** The violation the rule found. */
    public Optional<Verdict.Fail> violation() {
        return verdict.filter(Verdict.Fail.class::isInstance).map(Verdict.Fail.class::cast);
    }

    /** The resources as a Pulumi YAML program would declare them. */
    public String yaml() {
        return new ExampleYaml().of(this);
    }
}
