package dev.slipway.model.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import dev.slipway.model.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a file holds, reading it ends in an app or in faults, never in an exception of another kind. */
class ReaderIsTotalTest {
    @Property(tries = 400)
    void aSpoiltLineEndsInAnAppOrInFaultsWithPlaces(
            @ForAll("lines") int line, @ForAll("values") String value, @ForAll Spoiling how) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(Golden.RESOURCES.resolve("full.yaml")));
        lines.set(line, how.spoil(lines.get(line), value));

        Read read = AppFile.read("full.yaml", String.join("\n", lines), Environment.PROD);

        if (read instanceof Read.Faults faults) {
            assertThat(faults.issues()).isNotEmpty().allSatisfy(it -> {
                assertThat(it.render()).contains("expected:", "found:", "fix:");
                assertThat(it.line()).isBetween(0, lines.size() + 1);
            });
        }
    }

    @Property(tries = 300)
    void anyTextEndsInAnAppOrInFaults(@ForAll String text) {
        assertThat(AppFile.read("app.yaml", text, Environment.DEV)).isInstanceOf(Read.Faults.class);
    }

    enum Spoiling {
        VALUE {
            @Override
            String spoil(String line, String value) {
                return line.replaceFirst(":.*", ": " + Matcher.quoteReplacement(value));
            }
        },
        INNER_VALUE {
            @Override
            String spoil(String line, String value) {
                return line.replaceFirst(": [^,{}]+([,}])", ": " + Matcher.quoteReplacement(value) + "$1");
            }
        },
        KEY {
            @Override
            String spoil(String line, String value) {
                return line.replaceFirst("[a-z]+:", Matcher.quoteReplacement(value) + ":");
            }
        },
        GONE {
            @Override
            String spoil(String line, String value) {
                return "";
            }
        },
        INDENTED {
            @Override
            String spoil(String line, String value) {
                return "  " + line;
            }
        };

        abstract String spoil(String line, String value);
    }

    @Provide
    Arbitrary<Integer> lines() throws IOException {
        return Arbitraries.integers()
                .between(
                        0,
                        Files.readAllLines(Golden.RESOURCES.resolve("full.yaml"))
                                        .size()
                                - 1);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                "",
                "null",
                "~",
                "{}",
                "[]",
                "[[]]",
                "{a: {b: c}}",
                "x",
                "-1",
                "0",
                "99999999999999999999",
                "1e9",
                "0x1F",
                ".inf",
                "*none",
                "&a",
                "${",
                "${a.b}",
                "$${",
                "true",
                "no",
                "''",
                "\"\"",
                "|",
                "30s",
                "999999999d",
                "1GiB",
                "999999999TiB",
                "70%",
                "999%",
                "* * * * *",
                "2026-11-21",
                "!!binary aGk=",
                "!tag x",
                "a: b",
                "ä",
                "/",
                "//",
                "\\",
                "\"a\\nb\"",
                "-",
                "- -",
                "?",
                "#",
                "@",
                "`",
                "a".repeat(3000));
    }
}
