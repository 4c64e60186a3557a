package dev.slipway.policies.packs.good;

import dev.slipway.policies.testkit.Fixture;
import java.util.ArrayList;
import java.util.List;

/**
 * Resources that belong together and are right.
 *
 * @param what the form that a rule might stumble over
 */
record Good(String what, List<Fixture> resources) {
    static Good of(String what, Fixture... resources) {
        return new Good(what, List.of(resources));
    }

    static Good of(String what, List<Fixture> some, Fixture... more) {
        List<Fixture> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return new Good(what, all);
    }

    @Override
    public String toString() {
        return what;
    }
}
