package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.slipway.planner.aws.BucketPlan;
import dev.slipway.planner.aws.LogPlan;
import dev.slipway.planner.aws.NatMode;
import dev.slipway.planner.aws.NetworkPlan;
import dev.slipway.planner.aws.NetworkPlanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The examples of docs/targets/aws.md: what stands between the markers there stands here too, and runs. */
class ExamplesTest extends CloudTest {
    @Test
    void aNetworkAlone() {
        build(() -> {
            // example: network
            NetworkPlan plan = NetworkPlanner.plan(
                    "shop",
                    "10.20.0.0/16",
                    List.of("eu-central-1a", "eu-central-1b"),
                    NatMode.SINGLE,
                    new LogPlan("/shop/flow", 30));
            AwsNetwork network = new AwsNetwork(
                    "network",
                    plan,
                    AwsAccount.of("123456789012", "eu-central-1"),
                    Optional.empty(),
                    new AwsTags(Map.of("team", "shop")),
                    OPTIONS);
            // end
            return network;
        });

        assertThat(mocks.ofType("aws:ec2/subnet:Subnet")).hasSize(6);
    }

    @Test
    void aClosedBucketInAnAccountThatIsNotEmpty() {
        AwsBucket bucket = build(() -> {
            // example: bucket
            BucketPlan plan = new BucketPlan(
                    "reports",
                    "shop-reports-5f2a91",
                    true,
                    true,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    false);
            return new AwsBucket(
                    "reports",
                    plan,
                    Optional.of(Output.of("arn:aws:kms:eu-central-1:123456789012:key/ours")),
                    Optional.empty(),
                    AwsAccount.of("123456789012", "eu-central-1"),
                    AwsTags.none(),
                    OPTIONS);
            // end
        });

        assertThat(value(bucket.bucketName())).isEqualTo("shop-reports-5f2a91");
    }

    @Test
    void thePageShowsWhatRuns() throws IOException {
        String page = Files.readString(Path.of("../../docs/targets/aws.md"));
        List<String> code = Files.readAllLines(Path.of("src/test/java/dev/slipway/components/aws/ExamplesTest.java"));

        assertThat(List.of("network", "bucket")).allSatisfy(name -> {
            int from = code.stream().map(String::strip).toList().indexOf("// example: " + name);
            List<String> example = code.subList(from + 1, code.size()).stream()
                    .takeWhile(line -> !line.strip().equals("// end"))
                    .map(line -> line.isBlank() ? "" : line.substring(12))
                    .toList();
            assertThat(example).isNotEmpty();
            assertThat(page).contains(String.join("\n", example));
        });
    }
}
