package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class RulePrioritiesTest {
    @Test
    void aNewRouteLeavesTheOthersWhereTheyAre() {
        RulePriorities before = new RulePriorities();
        int api = before.of("/api", "example.com api");
        int root = before.of("/", "example.com web");

        RulePriorities after = new RulePriorities();
        after.of("/webhooks", "example.com api");

        assertThat(after.of("/api", "example.com api")).isEqualTo(api);
        assertThat(after.of("/", "example.com web")).isEqualTo(root);
    }

    @Property
    void aLongerPathComesFirst(
            @ForAll @AlphaChars @StringLength(min = 1, max = 128) String one,
            @ForAll @AlphaChars @StringLength(min = 1, max = 128) String other) {
        RulePriorities priorities = new RulePriorities();

        int first = priorities.of(one, "");
        int second = priorities.of(other, "");

        assertThat(first).isBetween(1, 50000).isNotEqualTo(second);
        if (one.length() != other.length()) {
            assertThat(first < second).isEqualTo(one.length() > other.length());
        }
    }

    @Property(tries = 50)
    void noTwoRulesShareANumber(
            @ForAll @Size(max = 60) List<@AlphaChars @StringLength(min = 1, max = 3) String> paths) {
        RulePriorities priorities = new RulePriorities();
        Set<Integer> numbers = new HashSet<>();

        paths.forEach(path -> numbers.add(priorities.of(path, "")));

        assertThat(numbers).hasSameSizeAs(paths);
    }
}
