package dev.slipway.policies.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds every rule to what a reader of the pack relies on. */
class SlipwayPackTest {
    private final PolicyPack pack = SlipwayPack.create();

    @Test
    void thePackHasTheCataloguesRulesAndMore() {
        assertThat(pack.rules()).hasSizeGreaterThan(132);
    }

    @Test
    void everyRuleSaysWhyHowToFixItAndWhoAsksForIt() {
        assertThat(pack.rules()).extracting(Rule::info).allSatisfy(info -> {
            assertThat(info.title()).as("title of %s", info.id()).isNotBlank().doesNotEndWith(".");
            assertThat(info.why()).as("why of %s", info.id()).endsWith(".");
            assertThat(info.fix()).as("fix of %s", info.id()).endsWith(".");
            assertThat(info.references()).as("references of %s", info.id()).isNotEmpty();
        });
    }

    @Test
    void everyRuleOfTheDefaultSelectionNamesAGuide() {
        assertThat(pack.rules()).allSatisfy(rule -> assertThat(rule.info().references())
                .as("references of %s", rule.info().id())
                .extracting(Reference::framework)
                .contains(Reference.GUIDES));
    }

    @Test
    void aRulesFileIsNamedAfterItsId() {
        assertThat(pack.rules()).allSatisfy(rule -> {
            String camel = Arrays.stream(rule.info().id().split("-"))
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining());
            assertThat(rule.getClass().getSimpleName()).isEqualTo(camel);
        });
    }

    @Test
    void everyRuleLooksAtSomething() {
        assertThat(pack.rules()).allSatisfy(rule -> assertThat(rule.types())
                .as("types of %s", rule.info().id())
                .isNotEmpty()
                .allMatch(type -> type.contains(":") || type.equals("*")));
    }

    @Test
    void theGuidesAreTheDefault() {
        assertThat(pack.rules()).allSatisfy(rule -> assertThat(pack.settings().selects("guides", rule.info()))
                .as(
                        "%s runs without a choice, and by the choice guides",
                        rule.info().id())
                .isTrue());
    }

    @Test
    void everySelectionHoldsRules() {
        assertThat(pack.settings().selections().keySet())
                .contains("guides", "cis", "fsbp", "pod-security-restricted")
                .allSatisfy(selection -> assertThat(pack.rules().stream()
                                .filter(rule -> pack.settings().selects(selection, rule.info()))
                                .count())
                        .as("rules of %s", selection)
                        .isPositive());
    }

    @Test
    void everyFrameworkOfASelectionIsCheckedBySomeRule() {
        List<String> checked = pack.rules().stream()
                .flatMap(rule -> rule.info().references().stream())
                .map(Reference::framework)
                .distinct()
                .toList();
        assertThat(pack.settings().selections().values())
                .allSatisfy(frameworks -> assertThat(frameworks).isNotEmpty().isSubsetOf(checked));
    }

    @Test
    void prodEnforcesEveryCriticalAndHighRuleAndDevNone() {
        assertThat(pack.rules()).extracting(Rule::info).allSatisfy(info -> {
            assertThat(pack.settings().level(info, "dev").fails()).isFalse();
            if (info.severity().ordinal() >= 2) {
                assertThat(pack.settings().level(info, "prod").fails()).isTrue();
            }
        });
    }

    /** The controls of the restricted profile, those of the baseline included (Kubernetes, "Pod Security Standards"). */
    @Test
    void theRestrictedProfileIsCheckedControlByControl() {
        assertThat(pack.rules().stream()
                        .flatMap(rule -> rule.info().references().stream())
                        .filter(reference -> reference.framework().equals(Reference.POD_SECURITY))
                        .map(Reference::id))
                .contains(
                        "hostProcess",
                        "hostNamespaces",
                        "privileged",
                        "capabilities",
                        "hostPath",
                        "hostPorts",
                        "appArmor",
                        "seLinux",
                        "procMount",
                        "seccompProfile",
                        "sysctls",
                        "volumeTypes",
                        "allowPrivilegeEscalation",
                        "runAsNonRoot",
                        "runAsUser");
    }
}
