package dev.slipway.policies.sdk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says of one resource. Within a rule a {@link Fail} beats an {@link Unknown}, which beats a
 * {@link Pass}: a privileged container is a violation even while its image is not known yet.
 */
public sealed interface Verdict {
    /** The resource complies. */
    record Pass() implements Verdict {
        static final Pass INSTANCE = new Pass();
    }

    /**
     * The resource does not comply.
     *
     * @param path the property, as {@code ingress[0].cidrBlocks}; empty for the resource as a whole
     * @param found what is there, never a secret
     * @param expected what the rule asks for
     * @param more further breaches of the same rule in the same resource
     */
    record Fail(String path, String found, String expected, List<Fail> more) implements Verdict {
        public Fail {
            more = List.copyOf(more);
        }

        /** This breach and all further ones, each without its followers. */
        public List<Fail> breaches() {
            List<Fail> all = new ArrayList<>();
            all.add(new Fail(path, found, expected, List.of()));
            more.forEach(other -> all.addAll(other.breaches()));
            return List.copyOf(all);
        }
    }

    /**
     * Nobody can tell yet.
     *
     * @param path the property whose value is not computed yet
     * @param producer the URN of the resource that will produce it, if the engine told
     */
    record Unknown(String path, Optional<String> producer) implements Verdict {}

    /** The rule has nothing to say about this resource. */
    record NotApplicable(String reason) implements Verdict {}

    /** The resource complies. */
    static Verdict pass() {
        return Pass.INSTANCE;
    }

    /** The property at {@code path} is {@code found} where the rule asks for {@code expected}. */
    static Verdict fail(String path, String found, String expected) {
        return new Fail(path, found, expected, List.of());
    }

    /** The property at {@code path} is not computed yet. */
    static Verdict unknown(String path) {
        return new Unknown(path, Optional.empty());
    }

    /** The rule has nothing to say here, for this reason. */
    static Verdict notApplicable(String reason) {
        return new NotApplicable(reason);
    }

    /** All must comply: Fail beats Unknown beats Pass beats NotApplicable; of nothing at all, Pass. */
    static Verdict all(Verdict... verdicts) {
        return all(Arrays.asList(verdicts));
    }

    /** All must comply: Fail beats Unknown beats Pass beats NotApplicable; of nothing at all, Pass. */
    static Verdict all(List<Verdict> verdicts) {
        List<Fail> fails = new ArrayList<>();
        Optional<Verdict> unknown = Optional.empty();
        Optional<Verdict> inapplicable = Optional.empty();
        boolean passed = verdicts.isEmpty();
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Fail fail) {
                fails.addAll(fail.breaches());
            } else if (verdict instanceof Unknown) {
                unknown = unknown.or(() -> Optional.of(verdict));
            } else if (verdict instanceof NotApplicable) {
                inapplicable = inapplicable.or(() -> Optional.of(verdict));
            } else {
                passed = true;
            }
        }
        if (!fails.isEmpty()) {
            Fail first = fails.get(0);
            return new Fail(first.path(), first.found(), first.expected(), fails.subList(1, fails.size()));
        }
        Optional<Verdict> rest = passed ? Optional.empty() : inapplicable;
        return unknown.or(() -> rest).orElse(pass());
    }

    /**
     * One that complies is enough: Pass beats Unknown beats Fail.
     *
     * @param otherwise the verdict when nothing complies and nothing is open
     */
    static Verdict any(List<Verdict> verdicts, Verdict otherwise) {
        Optional<Verdict> unknown = Optional.empty();
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Pass) {
                return verdict;
            }
            if (verdict instanceof Unknown) {
                unknown = unknown.or(() -> Optional.of(verdict));
            }
        }
        return unknown.orElse(otherwise);
    }

    /** Goes on to the next check only where this one found nothing wrong and nothing open. */
    default Verdict and(Verdict next) {
        return all(this, next);
    }

    /** Whether this is a violation. */
    default boolean isFail() {
        return this instanceof Fail;
    }

    /** One word for reports: pass, fail, unknown or not-applicable. */
    default String label() {
        if (this instanceof Fail) {
            return "fail";
        }
        if (this instanceof Unknown) {
            return "unknown";
        }
        return this instanceof Pass ? "pass" : "not-applicable";
    }
}
