package dev.slipway.cli.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cli.CliException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path cache;

    private Home home(String root) {
        return Home.of(Install.fromEnvironment(Map.of("SLIPWAY_ROOT", root, "SLIPWAY_CACHE", cache.toString())));
    }

    @Test
    void twoCheckoutsHaveTwoHomesAndOneHasAlwaysTheSame() {
        assertThat(home("/a").folder())
                .isEqualTo(home("/a").folder())
                .isNotEqualTo(home("/b").folder());
        assertThat(home("/a").folder().getParent()).isEqualTo(cache);
    }

    @Test
    void twoCheckoutsThatAreToldSoShareAHome() {
        for (String root : new String[] {"/base", "/head"}) {
            Install install = Install.fromEnvironment(
                    Map.of("SLIPWAY_ROOT", root, "SLIPWAY_CWD", "/job/" + root, "SLIPWAY_HOME", "/job/home"));
            assertThat(Home.of(install).folder()).isEqualTo(Path.of("/job/home"));
        }
    }

    @Test
    void aLostPassphraseIsNotReplacedWhereStacksHoldSecrets() throws Exception {
        Home home = home("/a");
        home.passphrase();
        PrivateFile.write(home.project().resolve("Pulumi.dev.yaml"), "encryptionsalt: v1:abc\nconfig: {}\n");
        Files.delete(home.passphrase());
        assertThatThrownBy(home::passphrase).isInstanceOfSatisfying(CliException.class, it -> assertThat(it.text())
                .contains("Pulumi.dev.yaml")
                .contains("reset --stacks"));
    }

    @Test
    void aPassphraseThatAnotherCommandIsMakingIsWaitedForAndKept() throws Exception {
        Home home = home("/a");
        PrivateFile.folders(home.folder());
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Maker.class.getName(),
                        home.folder().toString())
                .start();
        assertThat(other.getInputStream().read()).isEqualTo('h');
        assertThat(Files.readString(home.passphrase())).isEqualTo("the other's");
        assertThat(other.waitFor()).isZero();
    }

    /** Holds the lock of the file when it says so, and writes the file a while later. */
    static final class Maker {
        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[0]);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("passphrase.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                System.out.print("h");
                System.out.flush();
                Thread.sleep(held.isValid() ? 300 : 0);
                PrivateFile.write(folder.resolve("passphrase"), "the other's");
            }
        }
    }

    @Test
    void thePassphraseIsMadeOnceAndPrivate() throws Exception {
        Path file = home("/a").passphrase();
        String first = Files.readString(file);
        assertThat(first.strip()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(Files.readString(home("/a").passphrase())).isEqualTo(first);
        assertThat(Files.readString(home("/b").passphrase())).isNotEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileStandsWhereTheEngineWouldLogUnlessSomebodyWantsItsLogs() throws Exception {
        Path logs = home("/a").engine().resolve("logs");
        assertThat(logs).isRegularFile().content().contains("Make it a folder");

        Files.delete(logs);
        Files.createDirectory(logs);
        assertThat(home("/a").engine().resolve("logs")).isDirectory();
    }
}
