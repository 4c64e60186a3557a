package dev.slipway.policies.packs.aws.ecr;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Image tags cannot be moved (SEC-20, CLP-POL-01)")
class EcrImmutableTagsTest extends PropertyRuleTest {
    EcrImmutableTagsTest() {
        super(
                new EcrImmutableTags(),
                Fixture.of("aws:ecr/repository:Repository").with("imageTagMutability", "IMMUTABLE"),
                "imageTagMutability",
                "MUTABLE",
                Missing.FAILS);
    }
}
