package dev.slipway.sandbox.knowledge;

import dev.slipway.sandbox.schema.Refusal;
import dev.slipway.sandbox.value.Props;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A resource as its service looks at it: what is asked for, what it was, where it is to live, and what is there already. */
public final class Subject {
    private final String token;
    private final String urn;
    private final int generation;
    private final Place place;
    private final Props in;
    private final Props olds;
    private final Optional<String> id;
    private final View world;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** A subject; {@code olds} are the inputs it had, empty for one that is new; {@code id} is given once it has one. */
    public Subject(
            String token,
            String urn,
            int generation,
            Place place,
            Props in,
            Props olds,
            Optional<String> id,
            View world) {
        this.token = token;
        this.urn = urn;
        this.generation = generation;
        this.place = place;
        this.in = in;
        this.olds = olds;
        this.id = id;
        this.world = world;
    }

    /** The type token. */
    public String token() {
        return token;
    }

    /** The URN. */
    public String urn() {
        return urn;
    }

    /** The logical name in the program. */
    public String name() {
        return urn.substring(urn.lastIndexOf("::") + 2);
    }

    /** How many resources of this URN came before it. */
    public int generation() {
        return generation;
    }

    /** Where it is to live. */
    public Place place() {
        return place;
    }

    /** The AWS region. */
    public String region() {
        return place.scope();
    }

    /** The AWS account. */
    public String account() {
        return place.account();
    }

    /** The inputs. */
    public Props in() {
        return in;
    }

    /** The inputs it had before; empty when it is new. */
    public Props olds() {
        return olds;
    }

    /** Whether it exists already. */
    public boolean exists() {
        return !olds.all().isEmpty();
    }

    /** Its id, once it has one. */
    public String id() {
        return id.orElse("");
    }

    /** What is there beside it. */
    public View world() {
        return world;
    }

    /** Hexadecimal digits of its own, the same for the same purpose. */
    public String hex(String purpose, int digits) {
        return Hashes.hex(seed(purpose), digits);
    }

    /** A seed of its own for {@link Hashes}. */
    public String seed(String purpose) {
        return urn + "#" + generation + "#" + purpose;
    }

    /** An ARN in this place's region and account. */
    public String arn(String service, String resource) {
        return "arn:" + place.partition() + ":" + service + ":" + region() + ":" + account() + ":" + resource;
    }

    /** An ARN without a region. */
    public String globalArn(String service, String resource) {
        return "arn:" + place.partition() + ":" + service + "::" + account() + ":" + resource;
    }

    /** Refuses it: at which property, with the service's code and words, and what to do. */
    public void refuse(String property, String says, String todo) {
        refusals.add(new Refusal(property, says.endsWith(".") ? says + " " + todo : says + ". " + todo));
    }

    /**
     * Lets go of what the real service would hold on to. A sandbox's world is there to be thrown away, and a plain {@code pulumi destroy}
     * must be able to; the warning says what the same command meets in a real account.
     */
    public void letGo(String property, String says, String todo) {
        warn("The real service would refuse this because of " + property + ": " + says + ". " + todo);
    }

    /** Lets it through with a warning. */
    public void warn(String message) {
        warnings.add(message);
    }

    /** What was refused so far. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** What was warned of so far. */
    public List<String> warnings() {
        return warnings;
    }
}
