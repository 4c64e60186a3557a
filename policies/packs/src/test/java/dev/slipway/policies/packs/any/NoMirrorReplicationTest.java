package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Object replication keeps what is deleted at the source (CLV-POL-07, REL-14)")
class NoMirrorReplicationTest {
    private final RuleTester rule = RuleTester.of(new NoMirrorReplication());
    private final Fixture good =
            Fixture.of("docker:index/container:Container").with("envs", List.of("REPLICATION_MODE=backup"));

    @Test
    void passesInBackupMode() {
        rule.judge(good).passes();
    }

    @Test
    void failsInMirrorMode() {
        rule.judge(good.with("envs", List.of("REPLICATION_MODE=mirror")))
                .failsAt("envs[0]")
                .found("mirror");
    }

    @Test
    void aVersionedTargetKeepsWhatIsDeleted() {
        rule.judge(
                        good.with("envs", List.of("REPLICATION_MODE=mirror")),
                        Fixture.of("aws:s3/bucketVersioningV2:BucketVersioningV2")
                                .with("versioningConfiguration.status", "Enabled"))
                .passes();
    }

    @Test
    void waitsForUnknownVariables() {
        rule.judge(good.unknown("envs")).isUnknownAt("envs");
    }
}
