package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tutorial is what a newcomer types: its commands are run in order, and each prints what stands under it. */
@ExtendWith(OneWorkshop.class)
class TutorialTest {
    private static final Path PAGE = Checkout.ROOT.resolve("docs/tutorial.md");
    private static final Pattern BLOCK = Pattern.compile("```(sh|sh fails|text)\\n(.*?)```", Pattern.DOTALL);

    /**
     * One command of the page.
     *
     * @param printed lines that must be found in what it prints
     */
    private record Step(String command, boolean fails, List<String> printed) {}

    @Test
    void everyCommandDoesWhatThePageSays(Workshop workshop) throws IOException {
        List<Step> steps = steps(Files.readString(PAGE));
        assertThat(steps).hasSizeGreaterThan(8);
        for (Step step : steps) {
            Outcome outcome = workshop.run("set -e\n" + step.command());
            if (step.fails()) {
                outcome.failed();
            } else {
                outcome.succeeded();
            }
            for (String line : step.printed()) {
                assertThat(outcome.all())
                        .as("what is printed by %s", step.command())
                        .contains(line);
            }
        }
    }

    private static List<Step> steps(String page) {
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            if (block.group(1).equals("text")) {
                Step last = steps.remove(steps.size() - 1);
                steps.add(new Step(
                        last.command(), last.fails(), block.group(2).lines().toList()));
            } else {
                steps.add(new Step(block.group(2), block.group(1).endsWith("fails"), List.of()));
            }
        }
        return steps;
    }
}
