package dev.slipway.components.aws;

import com.pulumi.Config;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.config.inputs.AssumeRole;
import com.pulumi.aws.inputs.ProviderAssumeRoleArgs;
import com.pulumi.core.TypeShape;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;

/**
 * A provider of a further region. The stack's configuration of {@code aws} reaches the default provider alone, so that another one would go
 * with whatever credentials it finds, perhaps into another account: it is given the same profile, keys and role.
 */
final class RegionProvider {
    private static final TypeShape<List<String>> TEXTS = TypeShape.list(String.class);

    private RegionProvider() {}

    @SuppressWarnings("deprecation") // its successor hangs on the program's context, which a component is not given
    static Provider of(String region, CustomResourceOptions options) {
        return new Provider("aws-" + region, args(Config.of("aws"), region), options);
    }

    static ProviderArgs args(Config config, String region) {
        ProviderArgs.Builder args = ProviderArgs.builder().region(region);
        config.get("profile").ifPresent(args::profile);
        config.getObject("sharedConfigFiles", TEXTS).ifPresent(args::sharedConfigFiles);
        config.getObject("sharedCredentialsFiles", TEXTS).ifPresent(args::sharedCredentialsFiles);
        config.getObject("allowedAccountIds", TEXTS).ifPresent(args::allowedAccountIds);
        config.getObject("forbiddenAccountIds", TEXTS).ifPresent(args::forbiddenAccountIds);
        config.get("accessKey").ifPresent(key -> args.accessKey(config.requireSecret("accessKey")));
        config.get("secretKey").ifPresent(key -> args.secretKey(config.requireSecret("secretKey")));
        config.get("token").ifPresent(token -> args.token(config.requireSecret("token")));
        config.getObject("assumeRole", AssumeRole.class).ifPresent(role -> args.assumeRole(role(role)));
        return args.build();
    }

    private static ProviderAssumeRoleArgs role(AssumeRole role) {
        ProviderAssumeRoleArgs.Builder args = ProviderAssumeRoleArgs.builder();
        role.roleArn().ifPresent(args::roleArn);
        role.externalId().ifPresent(args::externalId);
        role.sessionName().ifPresent(args::sessionName);
        role.duration().ifPresent(args::duration);
        return args.build();
    }
}
