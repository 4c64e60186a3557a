package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers cannot write to their own image (SEC-19)")
class DockerReadonlyRootfsTest {
    private final RuleTester rule = RuleTester.of(new DockerReadonlyRootfs());
    private final Fixture good = Fixture.of("docker:index/container:Container").with("readOnly", true);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("readOnly", false)).failsAt("readOnly");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("readOnly")).failsAt("readOnly").found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("readOnly")).isUnknownAt("readOnly");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("readOnly", false).secret("readOnly"))
                .failsAt("readOnly")
                .found("[secret]");
    }

    @Test
    void leavesOutWhatIsNeverStartedAndOnlyCarriesFilesIntoVolumes() {
        Fixture seed = good.without("readOnly")
                .with("start", false)
                .with("networkMode", "none")
                .with("uploads", List.of(Map.of("file", "/config/app.conf")));
        rule.judge(seed).doesNotApply();
        rule.judge(seed.with("start", true)).failsAt("readOnly");
        rule.judge(seed.without("uploads")).failsAt("readOnly");
    }
}
