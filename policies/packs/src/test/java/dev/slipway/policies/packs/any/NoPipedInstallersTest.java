package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Machines install signed packages, not scripts from the network (CLP-POL-06)")
class NoPipedInstallersTest {
    private final RuleTester rule = RuleTester.of(new NoPipedInstallers());
    private final Fixture good = Fixture.of("aws:ec2/instance:Instance")
            .with("userData", "#!/bin/sh\napt-get install -y docker-ce=5:28.1.1-1\n");

    @Test
    void passesWithPackages() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithAPipe() {
        rule.judge(good.with("userData", "#!/bin/sh\ncurl -fsSL https://get.docker.example | sudo sh\n"))
                .failsAt("userData")
                .found("a download that is piped into a shell");
    }

    @Test
    void failsInTheHostsOwnCloudInit() {
        rule.judge(Fixture.of("slipway:vps:Host")
                        .with("plan.cloudInit", "runcmd:\n  - wget -qO- https://x.example | bash\n"))
                .failsAt("plan.cloudInit");
    }

    @Test
    void aDownloadIntoAFileIsSomethingElse() {
        rule.judge(good.with("userData", "curl -o key.asc https://download.example/gpg | tee log"))
                .passes();
    }

    @Test
    void hasNothingToSayWithoutUserData() {
        rule.judge(good.without("userData")).doesNotApply();
    }

    @Test
    void waitsForUnknownUserData() {
        rule.judge(good.unknown("userData")).isUnknownAt("userData");
    }

    @Test
    void readsBase64AsTemplatesHaveIt() {
        String script =
                Base64.getEncoder().encodeToString("curl https://x.example | sh\n".getBytes(StandardCharsets.UTF_8));
        rule.judge(Fixture.of("aws:ec2/launchTemplate:LaunchTemplate").with("userData", script))
                .failsAt("userData");
        rule.judge(good.without("userData").with("userDataBase64", script)).failsAt("userDataBase64");
    }
}
