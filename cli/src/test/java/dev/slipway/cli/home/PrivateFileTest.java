package dev.slipway.cli.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {
    @TempDir
    Path folder;

    @Test
    void onlyTheOwnerMayReadIt() throws Exception {
        Path file = folder.resolve("deep/er/secrets.env");
        PrivateFile.write(file, "A=b");
        assertThat(file).hasContent("A=b");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("deep"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aReplacedFileThatOthersCouldReadBecomesPrivate() throws Exception {
        Path file = Files.writeString(folder.resolve("open.txt"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        PrivateFile.write(file, "new");
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void noDraftIsLeftBehind() {
        PrivateFile.write(folder.resolve("a"), "x");
        PrivateFile.write(folder.resolve("a"), "y");
        assertThat(folder.toFile().list()).containsExactly("a");
    }
}
