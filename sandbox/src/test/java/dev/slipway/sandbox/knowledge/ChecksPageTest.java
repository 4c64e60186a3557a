package dev.slipway.sandbox.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.schema.TypeCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of checks is what the code says; run with {@code -Dslipway.regenerate=true} to write it anew. */
class ChecksPageTest {
    private static final Path PAGE = Path.of("..", "docs", "sandbox-checks.md");

    private static List<Knowledge> all() throws IOException, ReflectiveOperationException {
        List<Knowledge> all = new ArrayList<>();
        Path root = Path.of("src", "main", "java");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.getFileName().toString().equals("Catalogue.java"))
                    .sorted()
                    .toList()) {
                Class<?> found = Class.forName(
                        root.relativize(file).toString().replace(".java", "").replace('/', '.'));
                if (!found.isInterface()) {
                    all.addAll(
                            ((ServiceCatalogue) found.getDeclaredConstructor().newInstance()).types());
                }
            }
        }
        return all;
    }

    private static String page() throws IOException, ReflectiveOperationException {
        TreeMap<String, Knowledge> types = new TreeMap<>();
        all().forEach(k -> types.put(k.token(), k));
        StringBuilder text = new StringBuilder("# What the sandbox checks\n\n"
                + "Generated from the code (`ChecksPageTest`); do not edit. … stands for the value at fault.\n");
        types.forEach((token, knowledge) -> {
            List<String> lines = new ArrayList<>();
            knowledge.checks().forEach(c -> lines.add("- `" + c.kind() + "`: " + c.says()));
            knowledge.awaited().forEach(c -> lines.add("- `" + c.kind() + "` (when it is made): " + c.says()));
            knowledge.deletions().forEach(c -> lines.add("- `" + c.kind() + "` (on delete): " + c.says()));
            text.append("\n## ").append(token).append("\n\n");
            text.append(
                    lines.isEmpty()
                            ? "Property names, types and requiredness; outputs and replacements are known.\n"
                            : String.join("\n", lines) + "\n");
        });
        return text.toString();
    }

    @Test
    void thePageOfChecksIsWhatTheCodeSays() throws IOException, ReflectiveOperationException {
        if (Boolean.getBoolean("slipway.regenerate")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE))
                .as("docs/sandbox-checks.md; write it anew with -Dslipway.regenerate=true")
                .isEqualTo(page());
    }

    @Test
    void everyKindOfCheckHasItsOwnName() throws IOException, ReflectiveOperationException {
        List<String> kinds = all().stream()
                .flatMap(k -> Stream.of(k.checks(), k.awaited(), k.deletions()).flatMap(List::stream))
                .map(Knowledge.Check::kind)
                .toList();
        assertThat(kinds).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    }

    @Test
    void everyTypeWithKnowledgeIsOneOfTheSdks() throws IOException, ReflectiveOperationException {
        var sdk = new TypeCatalogue();
        assertThat(all()).isNotEmpty().allSatisfy(k -> {
            assertThat(sdk.find(k.token())).as(k.token()).isPresent();
            assertThat(KnowledgeIndex.find(k.token())).as(k.token()).isPresent();
        });
    }
}
