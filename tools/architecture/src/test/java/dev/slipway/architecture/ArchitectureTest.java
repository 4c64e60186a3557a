package dev.slipway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the rooms to their arrows, and the rules themselves to a planted violation each. */
class ArchitectureTest {
    private static final String PLANTED = "dev.slipway.architecture.planted";

    @TestFactory
    Stream<DynamicTest> everyRoomKeepsToItsArrows() {
        JavaClasses ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/architecture/"))
                .importPackages("dev.slipway");
        assertThat(ours.size()).as("classes found").isGreaterThan(100);
        return Rooms.rules("dev.slipway").entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(ours)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCatchesItsPlantedViolation() {
        JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);
        return Rooms.rules(PLANTED).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    EvaluationResult result = rule.getValue().evaluate(planted);
                    assertThat(result.hasViolation())
                            .as("the rule \"%s\" finds what was planted for it", rule.getKey())
                            .isTrue();
                }));
    }

    @Test
    void theRulesLookAtEveryRoom() {
        JavaClasses ours = new ClassFileImporter().importPackages("dev.slipway");
        for (String room : new String[] {"model", "planner", "components", "program", "policies", "sandbox", "cli"}) {
            assertThat(ours.stream().anyMatch(it -> it.getPackageName().startsWith("dev.slipway." + room)))
                    .as("classes of " + room)
                    .isTrue();
        }
    }
}
