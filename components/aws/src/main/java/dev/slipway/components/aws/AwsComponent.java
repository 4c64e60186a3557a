package dev.slipway.components.aws;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
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

    /**
     * A role that an AWS service takes.
     *
     * @param saysForWhom whether the service says on whose behalf it acts, so that it may do so for this account only
     */
    Role role(String logicalName, String roleName, String service, AwsAccount account, boolean saysForWhom) {
        return new Role(
                logicalName,
                RoleArgs.builder()
                        .name(roleName)
                        .assumeRolePolicy(PolicyDocument.assumedBy(service, account, saysForWhom))
                        .tags(tags.named(roleName))
                        .build(),
                options());
    }

    /** What a role may do. */
    RolePolicy policy(String logicalName, Role role, List<Statement> statements) {
        return new RolePolicy(
                logicalName,
                RolePolicyArgs.builder()
                        .role(role.id())
                        .policy(PolicyDocument.of(statements))
                        .build(),
                options());
    }

    /** Options of a child that waits for others. */
    CustomResourceOptions after(List<Resource> resources) {
        CustomResourceOptions.Builder options = child();
        options.dependsOn(resources);
        return options.build();
    }
}
