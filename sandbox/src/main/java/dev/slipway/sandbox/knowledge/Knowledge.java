package dev.slipway.sandbox.knowledge;

import dev.slipway.sandbox.value.PropertyPath;
import dev.slipway.sandbox.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the sandbox knows of one resource type beyond its schema. Written with {@link #of(String)}, in the folder of its service. */
public final class Knowledge {
    private final String token;
    private final List<Naming> namings = new ArrayList<>();
    private final List<PropertyPath> replacing = new ArrayList<>();
    private final List<PropertyPath> updatable = new ArrayList<>();
    private final List<PropertyPath> unordered = new ArrayList<>();
    private final List<PropertyPath> secrets = new ArrayList<>();
    private final List<String> identity = new ArrayList<>();
    private final List<Predicate<Subject>> replacingWhen = new ArrayList<>();
    private final Map<String, Object> defaults = new LinkedHashMap<>();
    private final List<String> neverUnset = new ArrayList<>();
    private final Map<String, Function<Subject, Object>> outputs = new LinkedHashMap<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Check> deletions = new ArrayList<>();
    private final List<Check> awaited = new ArrayList<>();
    private Function<Subject, String> id = subject -> subject.hex("id", 17);
    private boolean global;
    private boolean everythingReplaces;

    private Knowledge(String token) {
        this.token = token;
    }

    /**
     * A rule of a service.
     *
     * @param kind what goes wrong, in words-with-dashes; unique over all types
     * @param says the error code and words by which the service refuses
     */
    public record Check(String kind, String says, Consumer<Subject> body) {}

    /** A name that Pulumi makes up when none is given. */
    public record Naming(String property, int longest, int hexDigits, boolean lower, Optional<String> unless) {}

    /** Begins the knowledge of a type. */
    public static Knowledge of(String token) {
        return new Knowledge(token);
    }

    /** The property that is named {@code <logical>-<7 hex>} when nothing is given. */
    public Knowledge named(String property, int longest) {
        namings.add(new Naming(property, longest, 7, false, Optional.empty()));
        identity.add(property);
        return this;
    }

    /** Like {@link #named(String, int)}, in lower case, unless the other property is given. */
    public Knowledge named(String property, int longest, boolean lower, String unless) {
        namings.add(new Naming(property, longest, 7, lower, unless.isEmpty() ? Optional.empty() : Optional.of(unless)));
        identity.add(property);
        return this;
    }

    /** A Kubernetes object's name, with eight hexadecimal digits. */
    public Knowledge namedObject() {
        namings.add(new Naming("metadata.name", 253, 8, true, Optional.of("metadata.generateName")));
        return identity("metadata.name", "metadata.namespace");
    }

    /** Properties that the service keeps unique: if all stay equal, a replacement must delete before it creates. */
    public Knowledge identity(String... paths) {
        identity.addAll(List.of(paths));
        return replaceOn(paths);
    }

    /** Properties whose change replaces the resource. */
    public Knowledge replaceOn(String... paths) {
        parse(paths, replacing);
        return this;
    }

    /** Every change replaces, except of these properties. */
    public Knowledge replaceOnAllBut(String... paths) {
        everythingReplaces = true;
        parse(paths, updatable);
        return this;
    }

    /** A change that replaces under a condition on {@link Subject#olds()} and {@link Subject#in()}. */
    public Knowledge replaceWhen(Predicate<Subject> condition) {
        replacingWhen.add(condition);
        return this;
    }

    /** Lists in which order has no meaning. */
    public Knowledge unordered(String... paths) {
        parse(paths, unordered);
        return this;
    }

    /** Properties that the provider keeps secret by itself. */
    public Knowledge secret(String... paths) {
        parse(paths, secrets);
        return this;
    }

    private static void parse(String[] paths, List<PropertyPath> into) {
        for (String path : paths) {
            into.add(PropertyPath.parse(path));
        }
    }

    /** A value that the service fills in. */
    public Knowledge fill(String property, Object value) {
        defaults.put(property, Values.canonical(value));
        return this;
    }

    /**
     * A value that the service fills in, and that the provider, which reads it back, takes for a change at every update of a program that does not
     * ask for it.
     */
    public Knowledge fillAndDiffer(String property, Object value) {
        neverUnset.add(property);
        return fill(property, value);
    }

    /** The id; may read inputs, and is unknown when they are. */
    public Knowledge id(Function<Subject, String> made) {
        this.id = made;
        return this;
    }

    /** An output; unknown when what it reads is unknown, secret when what it reads is secret. */
    public Knowledge out(String property, Function<Subject, Object> made) {
        outputs.put(property, made);
        return this;
    }

    /** A refusal. */
    public Knowledge check(String kind, String says, Consumer<Subject> body) {
        checks.add(new Check(kind, says, body));
        return this;
    }

    /**
     * Something that must come true for the resource to become ready, though the service takes it before: a pod's secret, an ingress's
     * backend. It may be made at the same time, so the sandbox waits a little for it.
     */
    public Knowledge awaits(String kind, String says, Consumer<Subject> body) {
        awaited.add(new Check(kind, says, body));
        return this;
    }

    /** A refusal to delete. */
    public Knowledge onDelete(String kind, String says, Consumer<Subject> body) {
        deletions.add(new Check(kind, says, body));
        return this;
    }

    /** The service knows no regions: IAM, Route 53, CloudFront. */
    public Knowledge global() {
        global = true;
        return this;
    }

    /** The type token. */
    public String token() {
        return token;
    }

    /** How names are made up. */
    public List<Naming> namings() {
        return List.copyOf(namings);
    }

    /** The service's unique properties. */
    public List<String> identity() {
        return List.copyOf(identity);
    }

    /** Properties that differ as long as a program does not ask for them. */
    public List<String> neverUnset() {
        return List.copyOf(neverUnset);
    }

    /** Values that the service fills in. */
    public Map<String, Object> defaults() {
        return defaults;
    }

    /** How outputs are made, by name. */
    public Map<String, Function<Subject, Object>> outputs() {
        return outputs;
    }

    /** The refusals on create and update. */
    public List<Check> checks() {
        return List.copyOf(checks);
    }

    /** What must come true for it to become ready. */
    public List<Check> awaited() {
        return List.copyOf(awaited);
    }

    /** The refusals on delete. */
    public List<Check> deletions() {
        return List.copyOf(deletions);
    }

    /** What the provider keeps secret by itself. */
    public List<PropertyPath> secrets() {
        return List.copyOf(secrets);
    }

    /** Makes the id. */
    public String id(Subject subject) {
        return id.apply(subject);
    }

    /** Whether it lives outside of regions. */
    public boolean isGlobal() {
        return global;
    }

    /** Whether a change at this path replaces the resource. */
    public boolean replaces(PropertyPath path) {
        boolean named = namings.stream().anyMatch(n -> path.under(PropertyPath.parse(n.property())));
        boolean listed = replacing.stream().anyMatch(path::under);
        boolean rest = everythingReplaces && updatable.stream().noneMatch(path::under);
        return named || listed || rest;
    }

    /** Whether this change as a whole replaces the resource. */
    public boolean replaces(Subject subject) {
        return replacingWhen.stream().anyMatch(condition -> condition.test(subject));
    }

    /** Whether the list at this path is a set. */
    public boolean isUnordered(PropertyPath path) {
        return unordered.stream().anyMatch(set -> path.under(set) && set.under(path));
    }
}
