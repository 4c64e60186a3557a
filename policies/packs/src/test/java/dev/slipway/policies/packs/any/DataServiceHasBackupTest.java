package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Databases that run in containers have a backup job (REL-09, REL-11, CLV-CHK-13, ALX-CHK-06, KAR-CHK-05, KAR-CHK-20, CLP-DB-02, SIG-POL-09)")
class DataServiceHasBackupTest {
    private final RuleTester rule = RuleTester.of(new DataServiceHasBackup());
    private final Fixture good =
            Fixture.of("docker:index/container:Container").named("db").with("image", "postgres:17.2");
    private final Fixture backup =
            Fixture.of("docker:index/container:Container").named("backup").with("image", "backup:1");

    @Test
    void passesWithABackupContainer() {
        rule.judge(good, backup).passes();
    }

    @Test
    void passesWithACronJob() {
        rule.judge(
                        Fixture.of("kubernetes:apps/v1:StatefulSet")
                                .withJson("spec.template.spec.containers", "[{\"image\": \"postgres:17\"}]"),
                        Fixture.of("kubernetes:batch/v1:CronJob").named("db-backup"))
                .passes();
    }

    @Test
    void failsWithout() {
        rule.judge(good).failsAt("");
    }

    @Test
    void cachesNeedNone() {
        rule.judge(good.with("image", "redis:8")).doesNotApply();
    }

    @Test
    void knowsAnImageThatIsGivenByItsId() {
        Fixture image = Fixture.of("docker:index/remoteImage:RemoteImage").with("name", "postgres:17.2");
        rule.judge(good.unknown("image").refersTo(image, "image"), image).failsAt("");
        rule.judge(good.with("image", "sha256:0f").refersTo(image, "image"), image)
                .failsAt("");
    }
}
