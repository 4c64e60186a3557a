package dev.slipway.policies.packs.any;

import dev.slipway.policies.packs.kubernetes.PodSpec;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/** Between two dumps lies a day. */
public final class PostgresArchivesWal implements ResourceRule {
    private static final String DOCKER = "docker:index/container:Container";
    private static final Pattern POSTGRES = Pattern.compile("(.*/)?(postgres|postgis|pgvector)([:@].*)?");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("postgres-archives-wal", "Postgres servers in containers archive their log")
                .severity(Severity.LOW)
                .why(
                        "Without the archive everything since the last dump is lost. Where a day may be lost, dumps are enough; where minutes are promised, they are not.")
                .fix(
                        "Start the server with -c archive_mode=on and an archive_command that ships the segments off the host.")
                .checks(Reference.GUIDES, "REL-11", "CLP-POL-09")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of(DOCKER, "kubernetes:apps/v1:StatefulSet");
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        if (resource.isA(DOCKER)) {
            return server(resource.get("image"), resource.get("command"), resource.get("command"));
        }
        List<Verdict> verdicts = PodSpec.of(resource).get("containers").items().stream()
                .map(container -> server(container.get("image"), container.get("command"), container.get("args")))
                .toList();
        return verdicts.isEmpty() ? Verdict.notApplicable("no container is known") : Verdict.all(verdicts);
    }

    /** The image also serves dumps and restores: a command that is not the server's says so. */
    private static Verdict server(PropertyView image, PropertyView command, PropertyView arguments) {
        if (image.text().filter(text -> POSTGRES.matcher(text).matches()).isEmpty()) {
            return Verdict.notApplicable("no Postgres, as far as its image tells");
        }
        List<String> words = command.texts();
        if (!words.isEmpty()
                && !words.get(0).equals("postgres")
                && !words.get(0).startsWith("-")) {
            return Verdict.notApplicable("it runs " + words.get(0) + ", not the server");
        }
        return arguments.known(known -> known.texts().stream()
                        .anyMatch(word -> word.equals("archive_mode=on") || word.equals("archive_mode=always"))
                ? Verdict.pass()
                : known.fail("archive_mode=on"));
    }
}
