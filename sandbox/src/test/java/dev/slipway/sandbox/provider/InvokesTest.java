package dev.slipway.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which functions the sandbox answers. */
class InvokesTest extends ServedTest {
    @Test
    void functionsAnswerOrAreRefused() {
        assertThat(aws.invoke("aws:index/getCallerIdentity:getCallerIdentity", "{}"))
                .containsEntry("accountId", "123456789012");
        assertThat(aws.invoke("aws:index/getAvailabilityZones:getAvailabilityZones", "{}")
                        .get("names"))
                .isEqualTo(List.of("eu-central-1a", "eu-central-1b", "eu-central-1c"));
        assertThatThrownBy(() -> aws.invoke("aws:ec2/getAmi:getAmi", "{}"))
                .hasMessageContaining("the sandbox does not answer this function");
        assertThatThrownBy(() -> aws.invoke("aws:route53/getZone:getZone", "{'name':'example.com'}"))
                .hasMessageContaining("no matching Route 53 Hosted Zone found for 'example.com'");
        aws.create("aws:route53/zone:Zone", "zone", "{'name':'example.com'}");
        assertThat(aws.invoke("aws:route53/getZone:getZone", "{'name':'example.com.'}"))
                .containsEntry("name", "example.com");
    }
}
