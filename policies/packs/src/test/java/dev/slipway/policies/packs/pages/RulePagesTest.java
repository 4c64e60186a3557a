package dev.slipway.policies.packs.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.policies.packs.SlipwayPack;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Rule;
import dev.slipway.policies.testkit.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule has a page, made from the rule and from what its test showed to it, so that no page can lie. */
class RulePagesTest {
    private static final Path FOLDER = Path.of("..", "..", "docs", "rules");

    private final PolicyPack pack = SlipwayPack.create();

    @Test
    void thePagesInTheDocumentationAreUpToDate() throws Exception {
        Map<String, String> pages = pages();
        if (Boolean.getBoolean("slipway.regenerate")) {
            rewrite(FOLDER, pages);
        }
        assertThat(stored(FOLDER))
                .as("docs/rules; if the change is meant, write it anew with -Dslipway.regenerate=true")
                .isEqualTo(pages);
    }

    @Test
    void everyGuideReferenceOfARuleExists() throws IOException {
        Map<String, String> words = Guides.words();
        assertThat(pack.rules()).allSatisfy(rule -> assertThat(rule.info().references().stream()
                        .filter(reference -> reference.framework().equals(Reference.GUIDES))
                        .map(Reference::id))
                .as("guide references of %s", rule.info().id())
                .isSubsetOf(words.keySet()));
    }

    @Test
    void aRuleWhoseTestShowsNothingHasNoPage() {
        Rule rule = pack.rules().get(0);
        assertThatThrownBy(() -> new RulePage(pack, Map.of()).of(rule, Examples.shownBy(ShowsNothing.class)))
                .hasMessageContaining(rule.info().id())
                .hasMessageContaining("shows no resource that passes");
    }

    /** A test that shows nothing to any rule. */
    static final class ShowsNothing {
        @Test
        void looksAtNothing() {
            assertThat(1).isEqualTo(1);
        }
    }

    private Map<String, String> pages() throws Exception {
        Map<String, String> pages = new TreeMap<>();
        RulePage page = new RulePage(pack, Guides.words());
        for (Rule rule : pack.rules()) {
            Class<?> test = Class.forName(rule.getClass().getName() + "Test");
            pages.put(Page.file(rule), page.of(rule, Examples.shownBy(test)));
        }
        pages.put("README.md", new RulesIndex(pack).page());
        return pages;
    }

    private static Map<String, String> stored(Path folder) throws IOException {
        Map<String, String> stored = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                stored.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return stored;
    }

    private static void rewrite(Path folder, Map<String, String> pages) throws IOException {
        for (String old : stored(folder).keySet()) {
            Files.delete(folder.resolve(old));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = folder.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
    }
}
