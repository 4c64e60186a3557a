package dev.slipway.components.aws;

import com.pulumi.aws.ecs.inputs.TaskDefinitionVolumeEfsVolumeConfigurationArgs;
import com.pulumi.aws.ecs.inputs.TaskDefinitionVolumeEfsVolumeConfigurationAuthorizationConfigArgs;
import com.pulumi.aws.efs.AccessPoint;
import com.pulumi.aws.efs.AccessPointArgs;
import com.pulumi.aws.efs.FileSystem;
import com.pulumi.aws.efs.FileSystemArgs;
import com.pulumi.aws.efs.FileSystemPolicy;
import com.pulumi.aws.efs.FileSystemPolicyArgs;
import com.pulumi.aws.efs.MountTarget;
import com.pulumi.aws.efs.MountTargetArgs;
import com.pulumi.aws.efs.inputs.AccessPointPosixUserArgs;
import com.pulumi.aws.efs.inputs.AccessPointRootDirectoryArgs;
import com.pulumi.aws.efs.inputs.AccessPointRootDirectoryCreationInfoArgs;
import com.pulumi.aws.efs.inputs.FileSystemLifecyclePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.planner.aws.Tier;
import dev.slipway.planner.aws.VolumePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A directory that outlives its tasks: EFS, encrypted, in the data tier of each zone, reached through one access point with TLS and a role. */
public final class AwsVolume extends AwsComponent {
    private final FileSystem files;
    private final AccessPoint entry;
    private final List<Resource> targets = new ArrayList<>();

    /**
     * @param network its data tier takes the mount targets
     * @param securityGroup who may reach it
     * @param key encrypts the data
     */
    public AwsVolume(
            String name,
            VolumePlan plan,
            NetworkHandle network,
            Output<String> securityGroup,
            Output<String> key,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("Volume", name, plan, tags, options);
        files = new FileSystem(
                name + "-files",
                FileSystemArgs.builder()
                        .encrypted(true)
                        .kmsKeyId(key)
                        .throughputMode("elastic")
                        .lifecyclePolicies(
                                FileSystemLifecyclePolicyArgs.builder()
                                        .transitionToIa("AFTER_30_DAYS")
                                        .build(),
                                FileSystemLifecyclePolicyArgs.builder()
                                        .transitionToPrimaryStorageClass("AFTER_1_ACCESS")
                                        .build())
                        .tags(tags.named(plan.name()))
                        .build(),
                child().build());
        new FileSystemPolicy(
                name + "-policy",
                FileSystemPolicyArgs.builder()
                        .fileSystemId(files.id())
                        .policy(PolicyDocument.of(List.of(encryptedOnly(files.arn()))))
                        .build(),
                options());
        List<Output<String>> subnets = network.subnetIds().getOrDefault(Tier.DATA, List.of());
        for (int i = 0; i < subnets.size(); i++) {
            targets.add(new MountTarget(
                    name + "-target-" + (i + 1),
                    MountTargetArgs.builder()
                            .fileSystemId(files.id())
                            .subnetId(subnets.get(i))
                            .securityGroups(securityGroup.applyValue(List::of))
                            .build(),
                    options()));
        }
        entry = new AccessPoint(
                name + "-entry",
                AccessPointArgs.builder()
                        .fileSystemId(files.id())
                        .posixUser(AccessPointPosixUserArgs.builder()
                                .uid(plan.user())
                                .gid(plan.user())
                                .build())
                        .rootDirectory(AccessPointRootDirectoryArgs.builder()
                                .path("/" + plan.key())
                                .creationInfo(AccessPointRootDirectoryCreationInfoArgs.builder()
                                        .ownerUid(plan.user())
                                        .ownerGid(plan.user())
                                        .permissions("0750")
                                        .build())
                                .build())
                        .tags(tags.named(plan.name()))
                        .build(),
                options());
        registerOutputs(Map.of("arn", files.arn()));
    }

    /** ARN of the file system. */
    public Output<String> arn() {
        return files.arn();
    }

    /** How a task definition mounts it. */
    TaskDefinitionVolumeEfsVolumeConfigurationArgs mount() {
        return TaskDefinitionVolumeEfsVolumeConfigurationArgs.builder()
                .fileSystemId(files.id())
                .transitEncryption("ENABLED")
                .authorizationConfig(TaskDefinitionVolumeEfsVolumeConfigurationAuthorizationConfigArgs.builder()
                        .accessPointId(entry.id())
                        .iam("ENABLED")
                        .build())
                .build();
    }

    /** What must be there before a task can mount it. */
    List<Resource> targets() {
        return List.copyOf(targets);
    }

    /** @param arn EFS puts it in where it is left out, and would differ from what was said ever after */
    private static Statement encryptedOnly(Output<String> arn) {
        return new Statement("EncryptedOnly", "Deny", Map.of("AWS", "*"), List.of("*"), List.of(arn), Map.of())
                .when("Bool", "aws:SecureTransport", "false");
    }
}
