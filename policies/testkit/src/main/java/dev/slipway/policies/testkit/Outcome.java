package dev.slipway.policies.testkit;

import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** What a rule said in a test, with the questions a test asks. */
public final class Outcome {
    private final String rule;
    private final Verdict verdict;

    Outcome(String rule, Verdict verdict) {
        this.rule = rule;
        this.verdict = verdict;
    }

    /** The rule found nothing wrong. */
    public void passes() {
        require(verdict instanceof Verdict.Pass, "pass");
    }

    /** The rule found a violation at this property and nowhere else; go on with what was found or expected there. */
    public Breach failsAt(String path) {
        Breach breach = breaks(path);
        require(verdict instanceof Verdict.Fail fail && fail.breaches().size() == 1, "a violation only at " + path);
        return breach;
    }

    /** The rule found a violation at this property, perhaps among others. */
    public Breach breaks(String path) {
        if (verdict instanceof Verdict.Fail fail) {
            List<Verdict.Fail> there = fail.breaches().stream()
                    .filter(breach -> breach.path().equals(path))
                    .toList();
            if (!there.isEmpty()) {
                return new Breach(there.get(0));
            }
        }
        throw unexpected("a violation at '" + path + "'");
    }

    /** The rule cannot tell before this property is known. */
    public void isUnknownAt(String path) {
        require(verdict instanceof Verdict.Unknown unknown && unknown.path().equals(path), "unknown at " + path);
    }

    /** The rule has nothing to say here. */
    public void doesNotApply() {
        require(verdict instanceof Verdict.NotApplicable, "not applicable");
    }

    private void require(boolean holds, String expected) {
        if (!holds) {
            throw unexpected(expected);
        }
    }

    private AssertionError unexpected(String expected) {
        return new AssertionError(rule + ": expected " + expected + ", but it said " + verdict);
    }

    /** One breach, to be looked at more closely. */
    public final class Breach {
        private final Verdict.Fail fail;

        private Breach(Verdict.Fail fail) {
            this.fail = fail;
        }

        /** What the message says was found. */
        public Breach found(String text) {
            require(fail.found().equals(text), "found '" + text + "'");
            return this;
        }

        /** What the message says was expected. */
        public Breach expected(String text) {
            require(fail.expected().equals(text), "expected '" + text + "'");
            return this;
        }
    }
}
