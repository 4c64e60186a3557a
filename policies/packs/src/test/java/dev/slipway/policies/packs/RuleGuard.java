package dev.slipway.policies.packs;

import dev.slipway.policies.sdk.Rule;
import dev.slipway.policies.testkit.Example;
import dev.slipway.policies.testkit.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the build asks of every rule beside its verdicts: an id of its own, and a test that shows both sides of it. */
final class RuleGuard {
    private RuleGuard() {}

    /** What is wrong with these rules, each with the name of its class; tests are looked for beside the rules. */
    static List<String> faults(List<Rule> rules) {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (Rule rule : rules) {
            String name = rule.getClass().getName();
            if (!ids.add(rule.info().id())) {
                faults.add(name + ": another rule has the id " + rule.info().id());
            }
            faults.addAll(faultsOfTest(rule, name));
        }
        return faults;
    }

    private static List<String> faultsOfTest(Rule rule, String name) {
        Examples examples;
        try {
            examples = Examples.shownBy(
                    Class.forName(name + "Test", true, rule.getClass().getClassLoader()));
        } catch (ClassNotFoundException e) {
            return List.of(name + ": there is no test " + name + "Test");
        }
        List<String> faults = new ArrayList<>();
        if (examples.all().stream().noneMatch(Example::isGood)) {
            faults.add(name + ": its test shows no resource that complies");
        }
        if (examples.all().stream().noneMatch(example -> example.violation().isPresent())) {
            faults.add(name + ": its test shows no violation");
        }
        return faults;
    }
}
