package dev.slipway.sandbox.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PackageSchemaTest {
    private static JsonNode schema;

    @BeforeAll
    static void read() throws IOException {
        schema = new ObjectMapper().readTree(new PackageSchema(new TypeCatalogue()).json());
    }

    @Test
    void speaksForEveryProvider() {
        assertThat(schema.at("/allowedPackageNames").toString()).isEqualTo("[\"aws\",\"docker\",\"kubernetes\"]");
    }

    @Test
    void holdsTheTypesOfEveryProvider() {
        assertThat(schema.at("/resources").fieldNames())
                .toIterable()
                .hasSizeGreaterThan(1500)
                .contains(
                        "aws:s3/bucketV2:BucketV2",
                        "aws:s3/bucket:Bucket",
                        "docker:index/container:Container",
                        "kubernetes:apps/v1:Deployment",
                        "kubernetes:helm.sh/v3:Release");
    }

    @Test
    void saysWhatAPropertyTakesAndWhichMustBeGiven() {
        JsonNode subnet = schema.at("/resources/aws:ec2~1subnet:Subnet");

        assertThat(subnet.at("/requiredInputs").toString()).isEqualTo("[\"vpcId\"]");
        assertThat(subnet.at("/inputProperties/mapPublicIpOnLaunch/type").asText())
                .isEqualTo("boolean");
        assertThat(subnet.at("/properties/arn/type").asText()).isEqualTo("string");
        assertThat(schema.at("/resources/aws:ec2~1securityGroup:SecurityGroup/inputProperties/ingress/items/$ref")
                        .asText())
                .isEqualTo("pulumi.json#/Any");
    }
}
