package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.pulumi.Config;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.deployment.internal.DeploymentImpl;
import org.junit.jupiter.api.Test;

class RegionProviderTest extends CloudTest {
    @Test
    void aFurtherRegionIsReachedUnderTheSameCredentials() {
        ProviderArgs args = build(() -> RegionProvider.args(
                config(ImmutableMap.of(
                        "aws:profile",
                        "prod",
                        "aws:allowedAccountIds",
                        "[\"123456789012\"]",
                        "aws:assumeRole",
                        "{\"roleArn\":\"arn:aws:iam::123456789012:role/deploy\",\"externalId\":\"x\"}")),
                "us-east-1"));

        assertThat(value(args.region().orElseThrow())).isEqualTo("us-east-1");
        assertThat(value(args.profile().orElseThrow())).isEqualTo("prod");
        assertThat(value(args.allowedAccountIds().orElseThrow())).containsExactly("123456789012");
        assertThat(value(value(args.assumeRole().orElseThrow()).roleArn().orElseThrow()))
                .endsWith("role/deploy");
    }

    @Test
    void whatIsNotConfiguredIsLeftToTheEnvironment() {
        ProviderArgs args = build(() -> RegionProvider.args(config(ImmutableMap.of()), "us-east-1"));

        assertThat(args.allowedAccountIds()).isEmpty();
        assertThat(args.assumeRole()).isEmpty();
    }

    private static Config config(ImmutableMap<String, String> values) {
        return new Config(new DeploymentImpl.Config(values, ImmutableSet.of()), "aws");
    }
}
