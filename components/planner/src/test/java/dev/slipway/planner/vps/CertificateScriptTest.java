package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.planner.files.CertificateScript;
import dev.slipway.planner.files.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of the certificates, run with a certbot that fails twice and a clock that does not wait. */
class CertificateScriptTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    @Covers({"CLP-TLS-06", "KAR-TLS-01"})
    void theGatewayGetsACertificateAtOnceAndTheAuthoritysSoonAfterItAnswers() throws IOException {
        Path script = script();
        program(
                "certbot",
                "tries=$(cat tries 2>/dev/null || echo 0); echo $((tries + 1)) >tries",
                "openssl x509 -noout -subject -in certificates/current/fullchain.pem >>shown",
                "test \"$tries\" -ge 2 || exit 1",
                "mkdir -p certificates/live/app; echo signed >certificates/live/app/fullchain.pem",
                "echo key >certificates/live/app/privkey.pem");
        program("sleep", "echo $1 >>waits", "test \"$1\" != 43200 || kill $PPID");
        Tool.of("openssl");
        Tool.of("sh").accepts(directory, "-c", "PATH=" + directory + "/bin:$PATH; sh " + script + "; test $? = 143");

        // Five failed orders an hour are allowed: two within two minutes of the first start, then three an hour.
        assertThat(directory.resolve("waits")).hasContent("60\n60\n1200\n43200");
        assertThat(Files.readString(directory.resolve("shown"))).contains("CN = shop.example.com");
        assertThat(directory.resolve("certificates/current/fullchain.pem")).hasContent("signed");
        assertThat(directory.resolve("certificates/current/privkey.pem")).hasContent("key");
    }

    @Test
    @Covers("CLP-TLS-06")
    void aRestartWithACertificateAsksTheAuthorityAtOnce() throws IOException {
        Path script = script();
        Files.createDirectories(directory.resolve("certificates/current"));
        Files.writeString(directory.resolve("certificates/current/fullchain.pem"), "old");
        program("certbot", "exit 1");
        program("sleep", "echo $1 >>waits", "kill $PPID");
        Tool.of("sh").accepts(directory, "-c", "PATH=" + directory + "/bin:$PATH; sh " + script + "; test $? = 143");
        assertThat(directory.resolve("waits")).hasContent("1200");
    }

    private Path script() throws IOException {
        CertificateScript certificates = new CertificateScript(
                List.of("shop.example.com"), Optional.empty(), Optional.empty(), directory + "/certificates", "/acme");
        return Files.writeString(directory.resolve("certificates.sh"), certificates.text());
    }

    private void program(String name, String... lines) throws IOException {
        Path program = Files.createDirectories(directory.resolve("bin")).resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
