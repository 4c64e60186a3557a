package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.files.ScheduleDispatcher;
import dev.slipway.planner.files.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The document that makes a fresh machine a hardened host, held to cloud-init's own schema. */
class HostDocumentTest {
    @TempDir
    Path directory = Path.of("");

    private final String document = Clipper.plan(Environment.PROD).host().cloudInit();

    @ParameterizedTest
    @EnumSource(Environment.class)
    void cloudInitsOwnSchemaAcceptsIt(Environment environment) throws IOException {
        Files.writeString(
                directory.resolve("user-data"), Clipper.plan(environment).host().cloudInit());
        assertThat(Tool.of("cloud-init").accepts(directory, "schema", "-c", "user-data"))
                .contains("Valid")
                .doesNotContainIgnoringCase("deprecated");
    }

    @Test
    void theSchemaCheckCanFail() throws IOException {
        Files.writeString(
                directory.resolve("user-data"), document.replace("package_update: true", "package_update: 7"));
        Tool.of("cloud-init").refuses(directory, "schema", "-c", "user-data");
    }

    @Test
    @Covers({"CLP-HOST-01", "CLP-HOST-10", "CLP-HOST-08"})
    void itIsUpToDateAtFirstBootAndStaysSo() {
        assertThat(document)
                .contains("package_update: true\npackage_upgrade: true")
                .contains("APT::Periodic::Unattended-Upgrade \"1\";")
                .contains("Unattended-Upgrade::Automatic-Reboot \"true\";")
                .contains("Unattended-Upgrade::Automatic-Reboot-Time \"04:30\";");
    }

    @Test
    @Covers("CLP-POL-06")
    void whatReadsDockersKeyIsThereBeforeTheKeyIsFetched() {
        assertThat(document)
                .contains("bootcmd:")
                .contains("cloud-init-per")
                .containsPattern("command -v gpg[\\s\\S]*apt-get install -y[\\s\\S]*gnupg dirmngr");
        assertThat(document.indexOf("bootcmd:")).isLessThan(document.indexOf("keyid: "));
    }

    @Test
    void aContainerReachesThePublicAddressOfItsOwnHost() {
        // A probe of the public name, in a network of its own, gets through to the gateway only by the proxy.
        assertThat(document).contains("/etc/docker/daemon.json").doesNotContain("userland-proxy");
    }

    @Test
    @Covers({"CLP-HOST-02", "CLP-HOST-03", "CLP-HOST-04"})
    void onlyTheDeployUserLogsInAndOnlyWithAKey() {
        assertThat(document)
                .contains("name: deploy")
                .contains("groups: 'sudo, docker'")
                .contains("ssh_authorized_keys:\n      - 'ssh-ed25519 ")
                .contains("PasswordAuthentication no")
                .contains("PermitRootLogin no")
                .contains("AllowUsers deploy")
                .contains("ssh_pwauth: false");
    }

    @Test
    @Covers({"CLP-HOST-05", "CLP-HOST-06"})
    void theFirewallOpensSshAndTheWebOnlyAndKnowsOfDocker() {
        assertThat(document)
                .contains("- ufw\n    - default\n    - deny\n    - incoming")
                .contains("- ufw\n    - default\n    - allow\n    - outgoing")
                .contains("- ufw\n    - allow\n    - ssh")
                .contains("- ufw\n    - allow\n    - '80/tcp'")
                .contains("- ufw\n    - allow\n    - '443/tcp'")
                .contains("-A DOCKER-USER -p tcp -m conntrack --ctorigdstport 443 -j RETURN")
                .contains("-A DOCKER-USER -j DROP");
        assertThat(document.split("- allow\n", -1))
                .as("openings, and the default")
                .hasSize(5);
    }

    @Test
    @Covers("CLP-POL-10")
    void sshIsLimitedToItsSourcesWhereTheyAreKnown() {
        VpsPlan plan = Clipper.plan(
                Environment.DEV,
                Clipper.settings().sshSources(List.of("198.51.100.0/24")).build());
        assertThat(plan.host().cloudInit())
                .contains("- from\n    - '198.51.100.0/24'\n    - to\n    - any\n    - port\n    - '22'")
                .doesNotContain("- allow\n    - ssh");
        assertThat(plan.runbook()).contains("is in the group `docker` and so root in effect");
    }

    @Test
    @Covers("CLP-HOST-07")
    void guessingIsLockedOutByTheGuidesFigures() {
        assertThat(document)
                .contains("bantime = 3600")
                .contains("findtime = 600")
                .contains("maxretry = 5")
                .contains("logpath = /var/log/auth.log")
                .contains("- rsyslog");
        assertThat(document.indexOf("/dev/null /var/log/auth.log"))
                .as("fail2ban does not start without the log it reads")
                .isPositive()
                .isLessThan(document.indexOf("    - restart\n    - ssh\n    - fail2ban"));
        assertThat(document).doesNotContain("- '--now'\n    - rsyslog\n    - fail2ban");
    }

    @Test
    @Covers({"CLP-HOST-09", "CLP-POL-06"})
    void dockerComesFromASignedAndPinnedPackage() {
        assertThat(document)
                .contains("keyid: '9DC858229FC7DD38854AE2D88D81803C0EBFCD88'")
                .contains("signed-by=$KEY_FILE")
                .contains("Pin: version 5:28.*")
                .doesNotContain("get.docker.com")
                .doesNotContain("| sh");
        for (String wanted :
                List.of("docker-ce", "docker-compose-plugin", "curl", "wget", "git", "htop", "ufw", "fail2ban")) {
            assertThat(document).contains("\n  - " + wanted + "\n");
        }
    }

    @Test
    void forwardingStaysOnForDocker() {
        assertThat(document).contains("net.ipv4.ip_forward = 1");
    }

    @Test
    void withoutKeysThePlanSaysThatNobodyCanLogIn() {
        VpsPlan plan = Clipper.plan(
                Environment.DEV, Clipper.settings().sshPublicKeys(List.of()).build());
        assertThat(plan.host().cloudInit()).doesNotContain("ssh_authorized_keys");
        assertThat(plan.notes()).anyMatch(note -> note.feature().equals("slipway:sshPublicKeys"));
    }

    @ParameterizedTest
    @CsvSource({
        "0 2 * * *, 2026-11-21T02:00, yes",
        "0 2 * * *, 2026-11-21T02:01, no",
        "0 3 * * 0, 2026-11-22T03:00, yes",
        "0 3 * * 7, 2026-11-22T03:00, yes",
        "0 3 * * 0, 2026-11-21T03:00, no",
        "*/15 * * * *, 2026-11-21T02:45, yes",
        "*/15 * * * *, 2026-11-21T02:46, no",
        "0 6 1 * *, 2026-12-01T06:00, yes",
        "0 0 1 1 1, 2026-01-05T00:00, yes",
        "'10-20/5,40 * * * *', 2026-11-21T02:15, yes",
        "'10-20/5,40 * * * *', 2026-11-21T02:40, yes",
        "'10-20/5,40 * * * *', 2026-11-21T02:25, no",
    })
    void theDispatcherReadsCronAsCronDoes(String cron, String moment, String due) throws IOException {
        Files.writeString(directory.resolve("schedules.py"), ScheduleDispatcher.script());
        assertThat(Tool.of("python3")
                        .accepts(directory, "schedules.py", "--due", cron, moment)
                        .strip())
                .isEqualTo(due);
    }

    @Test
    @Covers("CLP-BKP-01")
    void aScheduleThatDoesNotStartKeepsNoOtherFromItsTurn() throws IOException {
        Files.writeString(
                directory.resolve("schedules.py"),
                ScheduleDispatcher.script().replace(ScheduleDispatcher.METRICS, directory.toString()));
        Path docker = directory.resolve("docker");
        // As Docker answers while a container is being replaced: the gone one is missing, and the exit code is 1.
        Files.writeString(
                docker,
                """
                #!/bin/sh
                job() { printf '{"Id":"%s","Name":"/%s","Config":{"Labels":{"dev.slipway.cron":"* * * * *","dev.slipway.runs":"x"}},' "$1" "$1"
                  printf '"State":{"Running":false,"StartedAt":"2026-11-21T02:00:00","ExitCode":0}}'; }
                case "$1 $2" in
                  "ps "*) echo broken gone backup ;;
                  "inspect "*) echo "[$(job broken),$(job backup)]"; exit 1 ;;
                  "start broken") echo "no such network" >&2; exit 1 ;;
                  "start backup") echo backup >>started ;;
                esac
                """);
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));

        Tool.of("bash").accepts(directory, "-c", "PATH=$PWD:$PATH python3 schedules.py");

        assertThat(directory.resolve("started")).hasContent("backup");
        assertThat(directory.resolve("schedules.prom")).isNotEmptyFile();
    }

    @Test
    void theExitCodeOfTheLastRunStandsUntilTheNextHasEnded() throws IOException {
        Files.writeString(
                directory.resolve("schedules.py"),
                ScheduleDispatcher.script().replace(ScheduleDispatcher.METRICS, directory.toString()));
        String told = "slipway_schedule_last_exit_code{stack=\"shop\",schedule=\"%s\"} %d\n";
        Files.writeString(directory.resolve("schedules.prom"), told.formatted("running", 3));
        Path docker = directory.resolve("docker");
        Files.writeString(
                docker,
                """
                #!/bin/sh
                job() { printf '{"Id":"1","Name":"/x","Config":{"Labels":{"dev.slipway.cron":"0 0 1 1 *","dev.slipway.timeout":"9999999999",'
                  printf '"dev.slipway.runs":"x","dev.slipway.stack":"shop","dev.slipway.schedule":"%s"}},' "$1"
                  printf '"State":{"Running":%s,"StartedAt":"%s","ExitCode":%s}}' "$2" "$3" "$4"; }
                case "$1" in
                  ps) echo all ;;
                  inspect) echo "[$(job running true 2026-11-21T02:00:00 0),$(job broken false 0001-01-01T00:00:00 128),$(job new false 0001-01-01T00:00:00 0),$(job good false 2026-11-21T02:00:00 0)]" ;;
                esac
                """);
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));

        Tool.of("bash").accepts(directory, "-c", "PATH=$PWD:$PATH python3 schedules.py");

        assertThat(directory.resolve("schedules.prom"))
                .hasContent(told.formatted("broken", 128) + told.formatted("good", 0) + told.formatted("running", 3));
    }
}
