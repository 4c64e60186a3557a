package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Machines give out their credentials by token only (SEC-03, CLV-POL-09)")
class Ec2Imdsv2Test {
    private final RuleTester rule = RuleTester.of(new Ec2Imdsv2());
    private final Fixture good = Fixture.of("aws:ec2/instance:Instance").with("metadataOptions.httpTokens", "required");
    private final Fixture template = Fixture.of(Machines.TEMPLATE);

    @Test
    void passesWithTokens() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenTokensAreOptional() {
        rule.judge(good.with("metadataOptions.httpTokens", "optional"))
                .failsAt("metadataOptions.httpTokens")
                .found("optional");
    }

    @Test
    void failsWithoutAWord() {
        rule.judge(good.without("metadataOptions"))
                .failsAt("metadataOptions.httpTokens")
                .found("nothing");
    }

    @Test
    void passesWhereNobodyAnswers() {
        rule.judge(Fixture.of("aws:ec2/instance:Instance").with("metadataOptions.httpEndpoint", "disabled"))
                .passes();
    }

    @Test
    void leavesToTheTemplateWhatAnInstanceDoesNotSay() {
        rule.judge(good.without("metadataOptions").with("launchTemplate.id", "lt-1"))
                .doesNotApply();
        rule.judge(good.with("metadataOptions.httpTokens", "optional").with("launchTemplate.id", "lt-1"))
                .failsAt("metadataOptions.httpTokens");
        rule.judge(template).failsAt("metadataOptions.httpTokens");
        rule.judge(template.with("metadataOptions.httpTokens", "required")).passes();
    }

    @Test
    void looksAtLaunchConfigurations() {
        rule.judge(Fixture.of(Machines.CONFIGURATION)).failsAt("metadataOptions.httpTokens");
    }

    @Test
    void waitsForUnknownOptions() {
        rule.judge(good.unknown("metadataOptions")).isUnknownAt("metadataOptions.httpTokens");
    }

    @Test
    void looksIntoASecretWithoutShowingIt() {
        rule.judge(good.with("metadataOptions.httpTokens", "optional").secret("metadataOptions"))
                .failsAt("metadataOptions.httpTokens");
    }
}
