package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.test.Mocks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every IAM policy of every application, held against IAM's grammar; none allows wholesale. */
class PoliciesTest {
    @Test
    void everyPolicyOfEveryApplicationIsWellFormedAndNarrow() {
        List<AppStack> stacks = AppStack.planned();

        assertThat(stacks).hasSizeGreaterThan(5).allSatisfy(stack -> {
            List<Mocks.ResourceArgs> policies = stack.mocks().all().stream()
                    .filter(it -> it.inputs.containsKey("policy") || it.inputs.containsKey("assumeRolePolicy"))
                    .toList();
            assertThat(policies).hasSizeGreaterThan(15).allSatisfy(PoliciesTest::check);
        });
    }

    @Test
    void aFaultIsFound() {
        String good =
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"A\",\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\"],"
                        + "\"Resource\":[\"arn:aws:s3:::b/*\"]}]}";
        IamGrammar.check(good, false);

        for (String spoiled : List.of(
                good.replace("2012-10-17", "2012-10-18"),
                good.replace("\"Sid\":\"A\"", "\"Sid\":\"a b\""),
                good.replace("s3:GetObject", "s4:GetObject"),
                good.replace("s3:GetObject", "s3:*"),
                good.replace("s3:GetObject", "*"),
                good.replace("arn:aws:s3:::b/*", "*"),
                good.replace("arn:aws:s3:::b/*", "b/*"),
                good.replace("\"Effect\"", "\"Principal\":\"*\",\"Effect\""))) {
            assertThatThrownBy(() -> IamGrammar.check(spoiled, false))
                    .as(spoiled)
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static void check(Mocks.ResourceArgs resource) {
        if (resource.inputs.get("policy") instanceof String policy) {
            IamGrammar.check(policy, !resource.type.startsWith("aws:iam/"));
        }
        if (resource.inputs.get("assumeRolePolicy") instanceof String trust) {
            IamGrammar.check(trust, true);
        }
    }
}
