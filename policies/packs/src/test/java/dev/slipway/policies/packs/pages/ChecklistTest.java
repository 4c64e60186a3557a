package dev.slipway.policies.packs.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.policies.packs.SlipwayPack;
import dev.slipway.policies.sdk.Control;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every item that a guide asks for is checked by a rule, or says why no machine can check it. */
class ChecklistTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "policies", "checklist.md");

    private final PolicyPack pack = SlipwayPack.create();

    @Test
    void everyItemOfTheChecklistsAndEveryRequirementOnPolicyIsAControlInItsOwnWords() throws IOException {
        List<String> asked = new ArrayList<>();
        Guides.rows("checklist.csv").forEach(row -> asked.add(words(Guides.cell(row, "id"), Guides.cell(row, "item"))));
        Guides.rows("requirements.csv").stream()
                .filter(row -> Guides.cell(row, "area").equals("policy"))
                .forEach(row -> asked.add(words(Guides.cell(row, "id"), Guides.cell(row, "requirement"))));

        assertThat(pack.controls().stream().map(control -> words(control.id(), control.text())))
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    private static String words(String id, String text) {
        return id + ": " + text.replace("`", "");
    }

    @Test
    void everyControlHasARuleOrAReasonWhyNotAndNeverBoth() {
        assertThat(unmapped(pack.controls())).isEmpty();
    }

    @Test
    void anItemThatNobodyMappedIsFound() {
        Control forgotten = new Control("CLP-CHK-99", "Clipper", "Something new", java.util.Optional.empty());
        assertThat(unmapped(List.of(forgotten))).containsExactly("CLP-CHK-99");
    }

    /** Items with neither rule nor reason, or with both. */
    private List<String> unmapped(List<Control> controls) {
        Set<String> checked = pack.rules().stream()
                .flatMap(rule -> rule.info().references().stream())
                .map(Reference::id)
                .collect(Collectors.toSet());
        return controls.stream()
                .filter(control ->
                        checked.contains(control.id()) == control.manual().isPresent())
                .map(Control::id)
                .toList();
    }

    @Test
    void everyRuleOfTheCatalogueIsThereUnderItsNameOrWithAReasonUnderOthers() throws IOException {
        Set<String> ids = pack.rules().stream().map(rule -> rule.info().id()).collect(Collectors.toSet());
        List<Map<String, String>> catalogue = Guides.rows("catalogue.csv");

        assertThat(catalogue).hasSize(132).allSatisfy(row -> {
            List<String> rules = List.of(Guides.cell(row, "rules").split(";"));
            assertThat(ids).as("rules for %s", row).containsAll(rules);
            assertThat(rules.equals(List.of(Guides.cell(row, "id")))
                            || !Guides.cell(row, "reason").isEmpty())
                    .as("%s is a rule of that name, or says why not", row)
                    .isTrue();
        });
    }

    @Test
    void thePageInTheDocumentationIsUpToDate() throws IOException {
        String page = new ChecklistPage(pack).page();
        if (Boolean.getBoolean("slipway.regenerate")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/policies/checklist.md; if the change is meant, write it anew with -Dslipway.regenerate=true")
                .isEqualTo(page);
    }
}
