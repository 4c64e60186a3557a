package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.pulumi.test.Mocks;
import dev.slipway.model.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Everything that the example applications register, held against the real AWS provider, the one that Pulumi's wraps: its argument names,
 * its validation, its planning. Needs terraform with that provider at hand, no credentials and no network.
 */
class RealProviderTest {
    private static Optional<Terraform> found = Optional.empty();
    private static JsonNode schemas;

    @BeforeAll
    static void prepare() throws IOException {
        found = Terraform.prepare(Path.of("target", "terraform"));
        assumeTrue(
                found.isPresent(),
                "SKIPPED: terraform with hashicorp/aws is not at hand (PATH, SLIPWAY_TERRAFORM_PLUGINS), so nothing was held "
                        + "against the real provider");
        schemas = found.orElseThrow().schemas();
    }

    @Test
    void theProviderTakesEveryArgumentOfEveryStack() throws IOException {
        TerraformConfiguration all = declare(AppStack.planned().stream());

        assertThat(all.size()).isGreaterThan(1000);
        assertThat(all.unknown()).isEmpty();
        assertThat(terraform(all).faults()).isEmpty();
    }

    /** A prod stack has all types of resource; planning all stacks takes minutes. */
    @Test
    void theProviderPlansAProdStack() throws IOException {
        TerraformConfiguration prod = declare(Stream.of(AppStack.of("clipper", Environment.PROD)));

        assertThat(prod.size()).isGreaterThan(150);
        assertThat(terraform(prod).planFaults()).isEmpty();
    }

    @Test
    void whatTheProviderRefusesIsSeen() throws IOException {
        TerraformConfiguration spoiled = new TerraformConfiguration(schemas);
        spoiled.add("aws:cloudwatch/logGroup:LogGroup", "log", Map.of("retentionInDays", 31, "colour", "red"));

        assertThat(spoiled.unknown()).singleElement().asString().contains("colour");
        assertThat(terraform(spoiled).faults()).singleElement().asString().contains("retention_in_days", "31");
    }

    private static TerraformConfiguration declare(Stream<AppStack> stacks) {
        TerraformConfiguration configuration = new TerraformConfiguration(schemas);
        stacks.forEach(stack -> {
            List<Mocks.ResourceArgs> ofAws = stack.mocks().all().stream()
                    .filter(it -> it.type.startsWith("aws:"))
                    .toList();
            ofAws.forEach(it -> configuration.add(it.type, stack.plan().prefix() + "-" + it.name, it.inputs));
        });
        return configuration;
    }

    private static Terraform terraform(TerraformConfiguration configuration) throws IOException {
        Terraform terraform = found.orElseThrow();
        terraform.write(configuration.document());
        return terraform;
    }
}
