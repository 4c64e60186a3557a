package dev.slipway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each requirement of the guides is proved by a named test or refused with a reason, on each target; the page that says so is made from both. */
class CoveragePageTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path PAGE = ROOT.resolve("docs/coverage.md");
    private static final Coverage COVERAGE = Coverage.of(ROOT);
    private static final List<String> KNOWN =
            COVERAGE.requirements().stream().map(Requirement::id).toList();

    @Test
    void everyIdThatATestNamesExists() {
        assertThat(KNOWN).doesNotHaveDuplicates().hasSizeGreaterThan(400);
        assertThat(KNOWN).containsAll(COVERAGE.proofs().ids());
    }

    @Test
    void everyRefusalNamesARowThatAppliesThereAndSaysWhy() {
        Stream<String> wrong = COVERAGE.refusals().stream()
                .filter(refusal -> COVERAGE.requirements().stream()
                                .noneMatch(row -> row.id().equals(refusal.id())
                                        && row.grounds().containsAll(refusal.grounds()))
                        || refusal.reason().length() < 30)
                .map(Refusal::toString);

        assertThat(wrong).isEmpty();
        assertThat(COVERAGE.refusals().stream()
                        .flatMap(it -> it.grounds().stream().map(ground -> it.id() + " " + ground)))
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingIsBothCoveredAndRefused() {
        Stream<String> both = COVERAGE.refusals().stream().flatMap(refusal -> refusal.grounds().stream()
                .filter(ground -> !COVERAGE.proofs().of(refusal.id(), ground).isEmpty())
                .map(ground -> refusal.id() + " on " + ground + ", by "
                        + COVERAGE.proofs().of(refusal.id(), ground)));

        assertThat(both).isEmpty();
    }

    @Test
    void everyItemOfAChecklistIsMappedToRowsOfItsOwnApp() {
        assertThat(COVERAGE.rowsOfItems()).allSatisfy((item, rows) -> {
            assertThat(KNOWN).contains(item).containsAll(rows);
            assertThat(rows).allSatisfy(row -> assertThat(row).startsWith(item.substring(0, 4)));
        });
    }

    @Test
    void everyRowIsProvedOrRefusedWhereverItApplies() {
        assertThat(COVERAGE.open()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void ofAllRowsThatApplyToATargetAtLeastNineteenInTwentyAreProved(Ground ground) {
        List<Requirement> rows = COVERAGE.requirements().stream()
                .filter(row -> row.grounds().contains(ground))
                .toList();
        long proved = rows.stream()
                .filter(row -> COVERAGE.state(row, ground) == Coverage.State.COVERED)
                .count();

        assertThat(proved * 20).isGreaterThanOrEqualTo(rows.size() * 19L);
    }

    /** Run with -Dslipway.regenerate=true to write the page anew. */
    @Test
    void thePublishedPageIsTheOneTheTestsMake() throws IOException {
        String page = CoveragePage.of(COVERAGE);
        if (Boolean.getBoolean("slipway.regenerate")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).hasContent(page);
    }
}
