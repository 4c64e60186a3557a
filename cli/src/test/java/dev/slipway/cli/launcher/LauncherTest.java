package dev.slipway.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher and its parts in bash. */
class LauncherTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path folder;

    private record Ended(int exitCode, String out, String err) {}

    private Ended bash(String script, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script);
        builder.environment().putAll(environment);
        builder.environment().put("SLIPWAY_CACHE", folder.resolve("cache").toString());
        Process process = builder.redirectError(folder.resolve("err").toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(folder.resolve("err")));
    }

    /** A script with the launcher's helpers and one of its parts. */
    private static String with(String part, String script) {
        return "set -euo pipefail; root=" + ROOT + "; cache=$SLIPWAY_CACHE\n"
                + "say() { echo \"$*\" >&2; }; progress() { say \"$@\"; }; fail() { printf '%s\\n' \"$@\" >&2; exit 1; }\n"
                + "source " + ROOT + "/" + part + "\n" + script;
    }

    private void program(Path file, String body) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/bash\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void theVersionNeedsNoBuildAndNoTools() throws Exception {
        Ended ended = bash(ROOT + "/slipway --version", Map.of("JAVA_HOME", "/nowhere"));
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).startsWith("slipway 0.");
    }

    @Test
    void versionsAreComparedByNumbersAndNotByLetters() throws Exception {
        String script =
                "for v in v3.255.0 3.259.1 v3.1000.0-dev 4.0; do version_at_least $v 3.255 || echo low $v; done;"
                        + "for v in v3.254.9 3.99 '' dev; do version_at_least \"$v\" 3.255 && echo high $v; done; true";
        assertThat(bash(with("tools/pulumi/tools.sh", script), Map.of()).out()).isEmpty();
    }

    @Test
    void aPulumiOnPathIsTakenWhenItIsNewEnoughAndItsVersionAskedForOnce() throws Exception {
        Path bin = folder.resolve("bin");
        program(bin.resolve("pulumi"), "echo asked >>" + folder + "/asked; echo v3.260.0");
        String script = "PATH=" + bin + ":$PATH; need_pulumi; echo $pulumi; need_pulumi; echo $pulumi";
        Ended ended = bash(with("tools/pulumi/tools.sh", script), Map.of());
        assertThat(ended.out().lines()).containsExactly(bin + "/pulumi", bin + "/pulumi");
        assertThat(folder.resolve("asked")).hasContent("asked");
    }

    @Test
    void withoutPulumiAndGoTheErrorNamesWhatToInstall() throws Exception {
        Path bin = folder.resolve("bin");
        for (String tool : new String[] {"cksum", "cut", "mkdir", "sort", "head", "tr", "ls"}) {
            program(bin.resolve(tool), "exec /usr/bin/env -i PATH=/usr/bin:/bin " + tool + " \"$@\"");
        }
        Ended ended = bash(with("tools/pulumi/tools.sh", "PATH=" + bin + "; need_pulumi"), Map.of());
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains("expected: pulumi").contains("found:").contains("mend it:  install Pulumi");
    }

    @Test
    void aToolIsBuiltOnceAndAKilledBuildLeavesNothingInItsPlace() throws Exception {
        Path bin = folder.resolve("bin");
        // Stands in for Go: knows its version, lists two packages, and builds only when it is allowed to.
        program(
                bin.resolve("go"),
                """
                case $1 in
                  env) [[ $2 == GOVERSION ]] && echo go1.30.0 || echo auto ;;
                  list) printf 'a\\nb\\n' ;;
                  build) echo built >>%s/builds
                    while (($#)); do [[ $1 == -o ]] && target=$2; shift; done
                    [[ -e %s/allowed ]] || kill -KILL $PPID
                    echo '#!/bin/sh' >"$target"; chmod +x "$target" ;;
                esac"""
                        .formatted(folder, folder));
        String script = with(
                "tools/pulumi/tools.sh",
                "PATH=" + bin + ":/usr/bin:/bin; cd /usr; need_pulumi; echo $pulumi; [[ $PWD == /usr ]]");
        bash(script, Map.of());
        assertThat(folder.resolve("cache/tools").toFile().list((dir, name) -> name.matches("pulumi-\\d+")))
                .isEmpty();
        Files.createFile(folder.resolve("allowed"));
        Ended again = bash(script, Map.of());
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(Path.of(again.out().strip())).isExecutable();
        assertThat(folder.resolve("cache/tools").toFile().list((dir, name) -> name.contains(".building.")))
                .isEmpty();
        bash(script, Map.of());
        assertThat(folder.resolve("builds")).hasContent("built\nbuilt");
    }

    /** Calls the language host that the cache holds already, for this pulumi. */
    private Ended languageHost(String pulumi) throws Exception {
        String script =
                """
                PATH=/usr/bin:/bin
                pulumi=%s
                host=$(tool_folder pulumi-language-java)
                mkdir -p "$host" "$(dirname "$(tool_folder pulumi)/pulumi")"
                printf '#!/bin/sh\necho "$0 $*"\n' >"$host/pulumi-language-java"
                chmod +x "$host/pulumi-language-java"
                need_language_host
                [[ $language_host == "$(dirname "$pulumi")/pulumi-language-java" ]] && echo beside
                "$language_host" 127.0.0.1:4711
                """
                        .formatted(pulumi);
        return bash(with("tools/pulumi/tools.sh", script), Map.of());
    }

    /** The engine looks there first, and warns of a host that it finds anywhere else. */
    @Test
    void aLanguageHostThatWasBuiltStandsBesideThePulumiThatWasBuiltAndKeepsItsLogToItself() throws Exception {
        assertThat(languageHost("$(tool_folder pulumi)/pulumi").out())
                .startsWith("beside\n")
                .endsWith("/pulumi-language-java -stderrthreshold=FATAL 127.0.0.1:4711\n");
        assertThat(languageHost("/usr/local/bin/pulumi").out())
                .doesNotContain("beside", "-stderrthreshold")
                .endsWith("/pulumi-language-java 127.0.0.1:4711\n");
    }

    @Test
    void withoutAHomeTheUserDatabaseSaysWhereItIs() throws Exception {
        Ended ended = bash("unset HOME SLIPWAY_CACHE; " + ROOT + "/slipway --version", Map.of());
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isZero();
    }

    @Test
    void aCacheThatCannotBeWrittenIsNamedBeforeAnythingIsBuilt() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Ended ended = bash("SLIPWAY_CACHE=" + file + "/cache " + ROOT + "/slipway env", Map.of());
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err())
                .contains("slipway: error: the cache folder " + file + "/cache cannot be written.")
                .contains("mend it:  export SLIPWAY_CACHE=FOLDER");
    }

    @Test
    void theProgramStartsWithTheOptionsOfAShortRunAndOtherJavaIsLeftAlone() throws Exception {
        String compiler = " -XX:+PrintFlagsFinal -cp %s -version 2>/dev/null | grep -w TieredStopAtLevel";
        Map<String, String> java = Map.of(
                "SLIPWAY_JAVA",
                Path.of(System.getProperty("java.home"), "bin/java").toString());
        String shim = ROOT + "/tools/pulumi/bin/java";

        assertThat(bash(shim + compiler.formatted("src/target/slipway-program.jar"), java)
                        .out())
                .contains("= 1 ");
        assertThat(bash(shim + compiler.formatted("other.jar"), java).out()).contains("= 4 ");
    }

    @Test
    void theProgramStartsWithTheArchiveOfItsCheckoutUntilItIsBuiltAnew() throws Exception {
        program(folder.resolve("java"), "echo \"$*\"");
        Path jar = folder.resolve("src/target/slipway-program.jar");
        Path archive = folder.resolve("cli/target/classes-1.jsa");
        Files.createDirectories(folder.resolve("src/target/lib"));
        Files.createFile(jar);
        Files.createDirectories(archive.getParent());
        Files.createFile(archive);
        Map<String, String> tools =
                Map.of("SLIPWAY_JAVA", folder.resolve("java").toString(), "SLIPWAY_ARCHIVE", archive.toString());
        String shim = "cd " + folder + " && " + ROOT + "/tools/pulumi/bin/java -jar ";

        Files.setLastModifiedTime(archive, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(bash(shim + "src/target/slipway-program.jar -x", tools).out())
                .contains("-XX:SharedArchiveFile=" + archive)
                .endsWith(" -cp " + folder + "/cli/target/dist/slipway.jar dev.slipway.program.Main -x\n");
        Files.createFile(folder.resolve("other-slipway-program.jar"));
        assertThat(bash(shim + "other-slipway-program.jar -x", tools).out())
                .endsWith(" -jar other-slipway-program.jar -x\n")
                .doesNotContain("SharedArchiveFile");

        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(120)));
        assertThat(bash(shim + "src/target/slipway-program.jar -x", tools).out())
                .endsWith(" -jar src/target/slipway-program.jar -x\n")
                .doesNotContain("SharedArchiveFile");
    }

    @Test
    void aJavaThatIsTooOldIsNamedInTheError() throws Exception {
        Path old = folder.resolve("jdk-11");
        program(old.resolve("bin/java"), "");
        program(old.resolve("bin/javac"), "");
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        String script = "usable_java " + old + " || echo \"$java_refused\"";
        assertThat(bash(with("cli/launcher/java.sh", script), Map.of()).out())
                .contains("Java 11")
                .contains("jdk-11");
    }

    @Test
    void aJreWithoutCompilerIsRefusedAndAJdkTaken() throws Exception {
        Path jdk = folder.resolve("jdk-21");
        program(jdk.resolve("bin/java"), "");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"21.0.1\"\n");
        String script = "usable_java " + jdk + " && echo taken || echo \"$java_refused\"";
        assertThat(bash(with("cli/launcher/java.sh", script), Map.of()).out()).contains("without javac");
        program(jdk.resolve("bin/javac"), "");
        assertThat(bash(with("cli/launcher/java.sh", script), Map.of()).out()).contains("taken");
    }

    @Test
    void whatIsBuiltRunsOnAJreToo() throws Exception {
        Path jre = folder.resolve("jre-21");
        program(jre.resolve("bin/java"), "");
        Files.writeString(jre.resolve("release"), "JAVA_VERSION=\"21.0.1\"\n");
        Map<String, String> chosen = Map.of("JAVA_HOME", jre.toString());

        assertThat(bash(with("cli/launcher/java.sh", "compiler=unneeded; need_java; echo $JAVA_HOME"), chosen)
                        .out()
                        .strip())
                .isEqualTo(jre.toString());
        assertThat(bash(with("cli/launcher/java.sh", "compiler=needed; need_java; echo $JAVA_HOME"), chosen)
                        .out()
                        .strip())
                .isNotEqualTo(jre.toString());
    }

    /** A runtime that jlink cut down has nothing to build an archive on. */
    @Test
    void aJavaThatCannotArchiveItsClassesIsAskedOnceABuild() throws Exception {
        program(folder.resolve("jre/bin/java"), "echo asked >>" + folder + "/asked");
        String twice = "set -euo pipefail; root=" + folder + "; JAVA_HOME=" + folder + "/jre; java_options=(-Xmx1m)\n"
                + "progress() { :; }\nsource " + ROOT + "/cli/launcher/build.sh\n"
                + "mkdir -p $root/cli/target; [[ -f $stamp ]] || touch -d '1 hour ago' $stamp\n"
                + "need_archive $root/classes.jsa; need_archive $root/classes.jsa";

        assertThat(bash(twice, Map.of()).exitCode()).isZero();
        assertThat(folder.resolve("asked")).hasContent("asked");

        Files.setLastModifiedTime(
                folder.resolve("cli/target/slipway.stamp"),
                FileTime.from(Instant.now().plusSeconds(60)));
        bash(twice, Map.of());
        assertThat(Files.readAllLines(folder.resolve("asked"))).hasSizeGreaterThan(1);
    }

    /** The launcher in a checkout whose parts only say that they were asked for. */
    private Path hollow() throws Exception {
        Path checkout = folder.resolve("a checkout");
        Files.createDirectories(checkout.resolve("tools/pulumi"));
        Files.createDirectories(checkout.resolve("cli/launcher"));
        program(folder.resolve("jdk/bin/java"), "while [[ $1 != -jar ]]; do shift; done; shift 2; echo \"java: $*\"");
        Files.writeString(
                checkout.resolve("cli/launcher/java.sh"), "need_java() { JAVA_HOME=" + folder.resolve("jdk") + "; }");
        Files.writeString(
                checkout.resolve("cli/launcher/build.sh"),
                "dist=dist; sources_changed() { false; }; archive_name() { echo archive; }; need_archive() { :; }; need_build() { echo build; };"
                        + " need_maven() { echo maven; }; mvn() { echo mvn; }");
        Files.writeString(
                checkout.resolve("tools/pulumi/tools.sh"),
                "need_pulumi() { echo pulumi; pulumi=/p/pulumi; }; need_language_host() { language_host=/p/host; }");
        return Files.copy(ROOT.resolve("slipway"), checkout.resolve("slipway"));
    }

    @Test
    void helpOnACommandBuildsNoToolsAndRunsNothing() throws Exception {
        String launcher = "'" + hollow() + "' ";
        for (String asked : new String[] {"up --help", "env --help", "build -h", "test --help", "sandbox env --help"}) {
            assertThat(bash(launcher + asked, Map.of()).out().lines()).containsExactly("build", "java: " + asked);
        }
        assertThat(bash(launcher + "help test", Map.of()).out().lines()).containsExactly("build", "java: test --help");
        assertThat(bash(launcher + "env nonsense", Map.of()).out()).doesNotContain("export");
        assertThat(bash(launcher + "up", Map.of()).out().lines()).containsExactly("build", "pulumi", "java: up");
        assertThat(bash(launcher + "env", Map.of()).out()).startsWith("pulumi\nexport PATH=/p:");
        assertThat(bash(launcher, Map.of()).out().lines()).containsExactly("build", "java: --help");
    }
}
