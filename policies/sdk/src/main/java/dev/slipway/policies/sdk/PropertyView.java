package dev.slipway.policies.sdk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One property and its path. Reading on from an unknown value gives unknown values, from an absent one absent ones,
 * from a secret one sealed ones, so a rule can walk without looking where it treads. The checks ({@code mustBe…})
 * look into secrets, but nothing a secret holds reaches a message; reading a secret out takes {@link #reveal()}.
 */
public final class PropertyView {
    private static final int NO_INDEX = -1;

    /** What this was read from, and by which key or index; a path is only put together when a message shows it. */
    private final @Nullable PropertyView above;

    private final String key;
    private final int index;
    private final Value value;
    private final boolean secret;
    private final boolean revealed;

    private PropertyView(
            @Nullable PropertyView above, String key, int index, Value value, boolean secret, boolean revealed) {
        boolean sealed = secret;
        Value held = value;
        while (held instanceof Value.Secret inner) {
            sealed = true;
            held = inner.sealed();
        }
        this.above = above;
        this.key = key;
        this.index = index;
        this.value = held;
        this.secret = sealed;
        this.revealed = revealed;
    }

    /** A view on a value at a path. */
    public static PropertyView of(String path, Value value) {
        return new PropertyView(null, path, NO_INDEX, value, false, false);
    }

    /** Where it is, as {@code ingress[0].cidrBlocks}. */
    public String path() {
        if (above == null) {
            return key;
        }
        String before = above.path();
        if (index != NO_INDEX) {
            return before + "[" + index + "]";
        }
        return before.isEmpty() ? key : before + "." + key;
    }

    /** Whether a value is assigned, known or not. */
    public boolean isSet() {
        return !(value instanceof Value.Absent);
    }

    /** Whether a value is assigned but not computed yet. */
    public boolean isUnknown() {
        return value instanceof Value.Unknown;
    }

    /** Whether it, or what it was read from, is a secret. */
    public boolean isSecret() {
        return secret;
    }

    /** The same property with its secret open to {@link #text()} and the like; messages still never show it. */
    public PropertyView reveal() {
        return new PropertyView(above, key, index, value, secret, true);
    }

    /** The property of this object under a chain of keys. */
    public PropertyView get(String... keys) {
        PropertyView view = this;
        for (String key : keys) {
            view = view.child(key);
        }
        return view;
    }

    private PropertyView child(String key) {
        Value inner = isUnknown() ? value : Value.absent();
        if (value instanceof Value.Fields fields) {
            inner = fields.values().getOrDefault(key, Value.absent());
        }
        return new PropertyView(this, key, NO_INDEX, inner, secret, revealed);
    }

    private PropertyView element(int at, Value inner) {
        return new PropertyView(this, "", at, inner, secret, revealed);
    }

    /** This object with the fields of another one where it has none of that name. */
    PropertyView over(PropertyView below) {
        if (!(value instanceof Value.Fields upper) || !(below.value instanceof Value.Fields lower)) {
            return this;
        }
        Map<String, Value> fields = new LinkedHashMap<>(lower.values());
        fields.putAll(upper.values());
        return holding(new Value.Fields(fields));
    }

    /** The same property with something else in it. */
    private PropertyView holding(Value other) {
        return new PropertyView(above, key, index, other, secret, revealed);
    }

    /** The elements of a list; a lone object counts as a list of one, anything else as none. */
    public List<PropertyView> items() {
        if (value instanceof Value.Items items) {
            List<PropertyView> views = new ArrayList<>(items.values().size());
            for (int i = 0; i < items.values().size(); i++) {
                views.add(element(i, items.values().get(i)));
            }
            return views;
        }
        return value instanceof Value.Fields ? List.of(this) : List.of();
    }

    /** The fields of an object, in order; of anything else, none. */
    public Map<String, PropertyView> fields() {
        Map<String, PropertyView> views = new LinkedHashMap<>();
        if (value instanceof Value.Fields fields) {
            fields.values().forEach((key, inner) -> views.put(key, child(key)));
        }
        return views;
    }

    /**
     * The structure inside a JSON text; a value that is structure already, as components register it, stays as it is,
     * and so does one that is not known yet. A text that is no JSON reads as absent.
     */
    public PropertyView json() {
        return value instanceof Value.Text text ? holding(text.json()) : this;
    }

    /** The text, if it is known and not sealed. */
    public Optional<String> text() {
        return readable() && value instanceof Value.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** The number, if it is known and not sealed; a text that holds a number counts. */
    public OptionalDouble number() {
        return readable() ? ValueText.numberIn(value) : OptionalDouble.empty();
    }

    /** Whether it is known, not sealed and true. The text {@code "true"} counts, as it does for providers. */
    public boolean isTrue() {
        return readable() && ValueText.truth(value).orElse(false);
    }

    /** Whether it is known, not sealed and false; absent is neither true nor false. */
    public boolean isFalse() {
        return readable() && ValueText.truth(value).filter(value -> !value).isPresent();
    }

    /** The texts of a list, those known and not sealed; a lone text counts as a list of one. */
    public List<String> texts() {
        if (text().isPresent()) {
            return List.of(text().get());
        }
        return items().stream()
                .map(PropertyView::text)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether anything in it, however deep, is unknown. */
    public boolean hasUnknown() {
        return ValueText.hasUnknown(value);
    }

    /** What is here, unsealed only if the view is revealed. */
    public Value value() {
        return readable() ? value : new Value.Secret(value);
    }

    private boolean readable() {
        return !secret || revealed;
    }

    /** Complies when assigned, known or not. */
    public Verdict mustBeSet() {
        return isSet() ? Verdict.pass() : fail("a value");
    }

    /** Complies when nothing is assigned. */
    public Verdict mustNotBeSet() {
        return isSet() ? fail("nothing") : Verdict.pass();
    }

    /** Complies when true; absent does not. */
    public Verdict mustBeTrue() {
        return known(view -> ValueText.truth(view.value).orElse(false) ? Verdict.pass() : fail("true"));
    }

    /** Complies when false or absent. */
    public Verdict mustNotBeTrue() {
        return known(view -> ValueText.truth(view.value).orElse(false) ? fail("false or nothing") : Verdict.pass());
    }

    /** Complies when false; absent does not. */
    public Verdict mustBeFalse() {
        return known(view -> ValueText.truth(view.value).orElse(true) ? fail("false") : Verdict.pass());
    }

    /** Complies when it is this text; absent does not. */
    public Verdict mustBe(String expected) {
        return mustBeOneOf(List.of(expected));
    }

    /** Complies when it is one of these texts; absent does not. */
    public Verdict mustBeOneOf(List<String> expected) {
        return known(view -> view.value instanceof Value.Text text && expected.contains(text.value())
                ? Verdict.pass()
                : fail(expected.size() == 1 ? expected.get(0) : "one of " + String.join(", ", expected)));
    }

    /** Complies when it is none of these texts; absent complies. The message names them, unless that gives a secret away. */
    public Verdict mustNotBeOneOf(List<String> forbidden) {
        return known(view -> view.value instanceof Value.Text text && forbidden.contains(text.value())
                ? fail(secret ? "another value" : "anything but " + String.join(", ", forbidden))
                : Verdict.pass());
    }

    /** Complies when it is a number of at least this; absent does not. */
    public Verdict mustBeAtLeast(double least) {
        return known(view -> ValueText.numberIn(view.value).orElse(Double.NEGATIVE_INFINITY) >= least
                ? Verdict.pass()
                : fail("at least " + ValueText.number(least)));
    }

    /** Complies when the list, object or text has something in it. */
    public Verdict mustNotBeEmpty() {
        return known(view -> ValueText.isEmpty(view.value) ? fail("at least one entry") : Verdict.pass());
    }

    /** Complies when the list has this text in it, or is this text; an unknown element leaves it open. */
    public Verdict mustContain(String expected) {
        return known(view -> {
            if (view.reveal().texts().contains(expected)) {
                return Verdict.pass();
            }
            Optional<PropertyView> open =
                    view.items().stream().filter(PropertyView::isUnknown).findFirst();
            return open.map(PropertyView::unknownVerdict).orElseGet(() -> fail("a list with " + expected));
        });
    }

    /** Complies when the value is a Pulumi secret, or nothing is assigned. Whether an unknown one is a secret shows later. */
    public Verdict mustBeSecretIfSet() {
        if (!isSet() || secret) {
            return Verdict.pass();
        }
        return isUnknown() ? unknownVerdict() : Verdict.fail(path(), "plain text", "a Pulumi secret");
    }

    /** Complies when the text satisfies a predicate; absent and other kinds do not. */
    public Verdict must(String expected, Predicate<String> predicate) {
        return known(view -> view.value instanceof Value.Text text && predicate.test(text.value())
                ? Verdict.pass()
                : fail(expected));
    }

    /** Runs a check once the value is known; an unknown one gives {@link Verdict.Unknown}. */
    public Verdict known(Function<PropertyView, Verdict> check) {
        return isUnknown() ? unknownVerdict() : check.apply(this);
    }

    /** Runs a check on every element; an unknown list gives {@link Verdict.Unknown}, an empty one complies. */
    public Verdict each(Function<PropertyView, Verdict> check) {
        return known(view ->
                Verdict.all(view.items().stream().map(item -> item.known(check)).toList()));
    }

    /** A violation at this property. */
    public Verdict fail(String expected) {
        return Verdict.fail(path(), shown(), expected);
    }

    /** Not computed yet, at this property. */
    public Verdict unknownVerdict() {
        return Verdict.unknown(path());
    }

    /** The value fit for a message: never a secret, shortened when long. */
    public String shown() {
        return secret ? ValueText.SEALED : ValueText.shown(value);
    }

    @Override
    public String toString() {
        return path() + " = " + shown();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PropertyView view && path().equals(view.path()) && value.equals(view.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path(), value);
    }
}
