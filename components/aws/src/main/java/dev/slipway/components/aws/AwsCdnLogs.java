package dev.slipway.components.aws;

import com.pulumi.aws.cloudwatch.LogDelivery;
import com.pulumi.aws.cloudwatch.LogDeliveryArgs;
import com.pulumi.aws.cloudwatch.LogDeliveryDestination;
import com.pulumi.aws.cloudwatch.LogDeliveryDestinationArgs;
import com.pulumi.aws.cloudwatch.LogDeliverySource;
import com.pulumi.aws.cloudwatch.LogDeliverySourceArgs;
import com.pulumi.aws.cloudwatch.inputs.LogDeliveryDestinationDeliveryDestinationConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Access logs of distributions, into a bucket without access control lists (AWS, "Configure standard logging (v2)"). Delivery is configured in
 * us-east-1 wherever the bucket is, so that the component wants that region's provider.
 */
public final class AwsCdnLogs extends AwsComponent {
    private final LogDeliveryDestination destination;
    private final List<Resource> deliveries = new ArrayList<>();

    /**
     * @param bucket takes the logs; its policy must let them be delivered, as {@link #writers} does
     * @param planName name of the destination, at most 60 letters, digits, hyphens
     */
    public AwsCdnLogs(String name, String planName, AwsBucket bucket, AwsTags tags, ComponentResourceOptions options) {
        super("CdnLogs", name, Map.of("name", planName), tags, options);
        destination = new LogDeliveryDestination(
                name + "-destination",
                LogDeliveryDestinationArgs.builder()
                        .name(planName)
                        .outputFormat("json")
                        .deliveryDestinationConfiguration(
                                LogDeliveryDestinationDeliveryDestinationConfigurationArgs.builder()
                                        .destinationResourceArn(bucket.arn())
                                        .build())
                        .tags(tags.named(planName))
                        .build(),
                after(List.<Resource>of(bucket.attached())));
        registerOutputs(Map.of());
    }

    /** Logs one distribution, after those before it: each delivery looks at the bucket's policy, and two at once are in conflict. */
    public void of(String name, String planName, CdnTarget cdn) {
        LogDeliverySource source = new LogDeliverySource(
                name + "-log-source",
                LogDeliverySourceArgs.builder()
                        .name(planName)
                        .logType("ACCESS_LOGS")
                        .resourceArn(cdn.arn())
                        .tags(tags().named(planName))
                        .build(),
                options());
        LogDelivery delivery = new LogDelivery(
                name + "-log-delivery",
                LogDeliveryArgs.builder()
                        .deliverySourceName(source.name())
                        .deliveryDestinationArn(destination.arn())
                        .tags(tags().named(planName))
                        .build(),
                after(List.copyOf(deliveries)));
        deliveries.clear();
        deliveries.add(delivery);
    }

    /** What the policy of a bucket for logs must say (AWS, "Logs sent to Amazon S3"). */
    static List<Statement> writers(Output<String> bucketArn, AwsAccount account) {
        return List.of(delivering(
                        List.of("s3:PutObject"),
                        List.of(Output.format("%s/AWSLogs/%s/*", bucketArn, account.id())),
                        account)
                .when("StringEquals", "s3:x-amz-acl", "bucket-owner-full-control"));
    }

    /** Lets logs of the account's distributions be delivered, by actions on resources. */
    static Statement delivering(List<String> actions, List<Output<String>> resources, AwsAccount account) {
        return Statement.service("DeliversLogs", "delivery.logs.amazonaws.com", actions, resources)
                .when("StringEquals", "aws:SourceAccount", account.id())
                .when(
                        "ArnLike",
                        "aws:SourceArn",
                        Output.format("arn:aws:logs:us-east-1:%s:delivery-source:*", account.id()));
    }
}
