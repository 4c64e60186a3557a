package dev.slipway.model.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import dev.slipway.model.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file in {@code faulty/} is a good file with one thing spoiled; beside it stand the exact messages. */
class FaultyFilesTest {
    static final Path FAULTY = Golden.RESOURCES.resolve("faulty");

    static List<Path> faulty() throws IOException {
        try (Stream<Path> files = Files.list(FAULTY)) {
            return files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    static Read read(Path file) throws IOException {
        return AppFile.read("faulty/" + file.getFileName(), Files.readString(file), Environment.DEV);
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void aFaultyFileIsRefusedWithExactlyTheseMessages(Path file) throws IOException {
        Read read = read(file);

        assertThat(read).isInstanceOf(Read.Faults.class);
        String messages =
                ((Read.Faults) read).issues().stream().map(Issue::render).collect(Collectors.joining("\n"));
        Golden.check(FAULTY.resolve(file.getFileName().toString().replace(".yaml", ".txt")), messages);
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void everyMessageSaysWhereWhatWasExpectedWhatWasFoundAndWhatToDo(Path file) throws IOException {
        for (Issue issue : ((Read.Faults) read(file)).issues()) {
            assertThat(issue.expected()).isNotBlank();
            assertThat(issue.found()).isNotBlank();
            assertThat(issue.fix()).isNotBlank();
            boolean whole = Files.readString(file).isBlank();
            assertThat(issue.line()).isGreaterThanOrEqualTo(whole ? 0 : 1);
        }
    }

    @Test
    void theGoodFileThatTheyAreMadeFromHasNoFaultAndNoWarning() {
        Read read = AppFile.read(Golden.RESOURCES.resolve("good.yaml"), Environment.DEV);

        assertThat(read).isInstanceOfSatisfying(Read.Ok.class, ok -> assertThat(ok.warnings())
                .isEmpty());
    }

    @Test
    void thereAreAtLeastFortyOfThem() throws IOException {
        assertThat(faulty()).hasSizeGreaterThanOrEqualTo(40);
    }
}
