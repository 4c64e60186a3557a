package dev.slipway.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.EngineDriver.Made;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told of inputs before anything is made. */
class CheckingTest extends ServedTest {
    @Test
    void namesAreMadeOfTheLogicalNameAndSevenDigitsAndKept() {
        Made made = aws.create(BUCKET, "Media", "{}");
        assertThat(made.id()).matches("media-[0-9a-f]{7}");
        Made updated = aws.update(made, EngineDriver.json("{'tags':{'a':'b'}}"));
        assertThat(updated.out("bucket")).isEqualTo(made.id());
        assertThat(updated.out("tagsAll.a")).isEqualTo("b");
    }

    @Test
    void aTypeWithoutKnowledgeIsCheckedByItsAnnotations() {
        String type = "aws:dynamodb/table:Table";
        String good = "{'attributes':[{'name':'id','type':'S'}],'hashKey':'id','readCapacity':1}";
        assertThat(aws.refusals(type, "t", EngineDriver.json(good))).isEmpty();
        assertThat(aws.refusals(type, "t", EngineDriver.with(EngineDriver.json(good), "hashkey", "id")))
                .singleElement()
                .asString()
                .contains("Did you mean 'hashKey'?");
        assertThat(aws.refusals(type, "t", EngineDriver.with(EngineDriver.json(good), "readCapacity", "one")))
                .singleElement()
                .asString()
                .contains("expected an integer, found a string");
        assertThat(aws.refusals(type, "t", EngineDriver.with(EngineDriver.json(good), "attributes[0].name", null)))
                .singleElement()
                .asString()
                .contains("Missing required property 'name'");
        assertThat(aws.refusals("aws:dynamodb/tabel:Tabel", "t", Map.of()))
                .singleElement()
                .asString()
                .contains("Unknown resource type");
        assertThat(aws.create(type, "t", good).out("arn")).contains(":dynamodb:eu-central-1:123456789012:");
    }

    @Test
    void aProviderWithoutOrWithAWrongRegionIsRefused() {
        assertThat(aws.checkConfig("aws", "{}").getFailures(0).getReason())
                .contains("Missing required configuration key \"aws:region\"");
        assertThat(aws.checkConfig("aws", "{'region':'eu-centrall-1'}")
                        .getFailures(0)
                        .getReason())
                .contains("Did you mean 'eu-central-1'?");
        assertThat(aws.checkConfig("aws", "{'region':'eu-central-1'}").getFailuresList())
                .isEmpty();
    }

    @Test
    void invalidOrUnknownKeyOfAProvider() {
        assertThat(aws.checkConfig("aws", "{'region':'eu-central-1','regoin':'x'}")
                        .getFailuresList())
                .singleElement()
                .satisfies(failure -> assertThat(failure.getReason())
                        .contains("Invalid or unknown key. Check `pulumi config get aws:regoin`")
                        .contains("Did you mean 'aws:region'?"));
        assertThat(aws.checkConfig("docker", "{'hots':'ssh://x'}").getFailuresList())
                .hasSize(1);
        assertThat(aws.checkConfig("aws", "{'region':'eu-central-1','version':'6.83.0','profile':'team'}")
                        .getFailuresList())
                .isEmpty();
        assertThat(aws.checkConfig("kubernetes", "{'contxt':'x'}").getFailuresList())
                .isEmpty();
    }
}
