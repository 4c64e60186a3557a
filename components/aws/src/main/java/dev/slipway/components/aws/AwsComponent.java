package dev.slipway.components.aws;

import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.components.common.SlipwayComponent;
import java.util.List;

/** Base of the AWS components: tags, and children that inherit their region. */
abstract class AwsComponent extends SlipwayComponent {
    private final AwsTags tags;

    AwsComponent(String concept, String name, Object plan, AwsTags tags, ComponentResourceOptions options) {
        super("aws:" + concept, name, plan, options);
        this.tags = tags;
    }

    AwsTags tags() {
        return tags;
    }

    CustomResourceOptions options() {
        return child().build();
    }

    /** Options of a child that waits for others. */
    CustomResourceOptions after(List<Resource> resources) {
        CustomResourceOptions.Builder options = child();
        options.dependsOn(resources);
        return options.build();
    }
}
