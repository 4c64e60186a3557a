package dev.slipway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofsTest {
    @TempDir
    private Path root;

    @BeforeEach
    void write() throws IOException {
        Path tests = Files.createDirectories(root.resolve("components/planner/src/test/java/apps"));
        Files.writeString(
                tests.resolve("KarigarTest.java"),
                """
                class KarigarTest {
                    @EnumSource(Target.class)
                    @Covers("APP-DB-01")
                    void everywhere() {
                    }

                    @EnumSource(
                            value = Target.class,
                            names = {"VPS", "KUBERNETES"})
                    @Covers({"APP-DB-02", "APP-DB-03"})
                    void onTwoTargets() {
                    }

                    @EnumSource(Target.class)
                    @Covers("APP-DB-04")
                    void everywhereAgain() {
                    }
                }
                """
                        // Written so that this file proves nothing itself.
                        .replace("APP", "KAR"));
    }

    @Test
    void aTestOfSomeTargetsProvesNothingForTheOthers() {
        Proofs proofs = Proofs.of(root);

        assertThat(proofs.of("KAR-DB-03", Ground.VPS)).containsExactly("apps/KarigarTest");
        assertThat(proofs.of("KAR-DB-03", Ground.KUBERNETES)).containsExactly("apps/KarigarTest");
        assertThat(proofs.of("KAR-DB-03", Ground.AWS)).isEmpty();
    }

    @Test
    void aTestOfAllTargetsProvesItForEach() {
        Proofs proofs = Proofs.of(root);

        for (Ground ground : Ground.values()) {
            assertThat(proofs.of("KAR-DB-01", ground)).isNotEmpty();
            assertThat(proofs.of("KAR-DB-04", ground)).isNotEmpty();
        }
    }
}
