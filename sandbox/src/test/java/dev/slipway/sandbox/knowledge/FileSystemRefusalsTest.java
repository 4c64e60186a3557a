package dev.slipway.sandbox.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.EngineDriver.Made;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileSystemRefusalsTest extends AwsRefusals {
    private static final String FILES = "aws:efs/fileSystem:FileSystem";
    private static final String TARGET = "aws:efs/mountTarget:MountTarget";
    private static final String ENTRY = "aws:efs/accessPoint:AccessPoint";
    private static final String TASK = "aws:ecs/taskDefinition:TaskDefinition";

    private Made files() {
        return create(FILES, "files", "{'encrypted':true,'throughputMode':'elastic'}");
    }

    @Test
    void elasticThroughputIsOnlyAvailableWithGeneralPurpose() {
        refuses(
                FILES,
                "{'encrypted':true,'throughputMode':'elastic'}",
                "performanceMode",
                "maxIO",
                "throughputMode",
                "Elastic throughput is only available with the generalPurpose performance mode");
        refuses(FILES, "{'throughputMode':'elastic'}", "throughputMode", "fast", "failed to satisfy constraint");
    }

    @Test
    void aKeyNeedsEncryption() {
        Made key = create("aws:kms/key:Key", "key", "{}");
        refuses(
                FILES,
                "{'encrypted':true,'kmsKeyId':'%s'}".formatted(key.out("arn")),
                "encrypted",
                false,
                "kmsKeyId",
                "the file system is not encrypted");
    }

    @Test
    void mountTargetAlreadyExistsInThisAz() {
        Made vpc = vpc();
        Made files = files();
        Made first = subnet(vpc, "a", 1);
        Made second = subnet(vpc, "a", 2);
        Made other = subnet(vpc, "b", 3);
        create(TARGET, "first", "{'fileSystemId':'%s','subnetId':'%s'}".formatted(files.id(), first.id()));
        refuses(
                TARGET,
                "{'fileSystemId':'%s','subnetId':'%s'}".formatted(files.id(), other.id()),
                "subnetId",
                second.id(),
                "mount target already exists in this AZ");
    }

    @Test
    void aFileSystemWithMountTargetsIsInUse() {
        Made files = files();
        create(
                TARGET,
                "first",
                "{'fileSystemId':'%s','subnetId':'%s'}"
                        .formatted(files.id(), subnet(vpc(), "a", 1).id()));
        refusesToDelete(files, "FileSystemInUse");
    }

    @Test
    void anAccessPointHasAnOctalModeAndAPath() {
        String good =
                "{'fileSystemId':'%s','rootDirectory':{'path':'/blobs','creationInfo':{'ownerUid':1,'ownerGid':1,'permissions':'0750'}}}"
                        .formatted(files().id());
        refuses(
                ENTRY,
                good,
                "rootDirectory.creationInfo.permissions",
                "rwx",
                "rootDirectory",
                "failed to satisfy constraint");
        refuses(ENTRY, good, "rootDirectory.path", "blobs", "rootDirectory", "failed to satisfy constraint");
        refuses(ENTRY, good, "fileSystemId", "fs-0", "does not exist");
    }

    @Test
    void aTaskMountsWhatItNamesAndWhatExists() {
        Made files = files();
        Map<String, Object> good =
                EngineDriver.json(("{'family':'api','cpu':'512','memory':'1024','networkMode':'awsvpc',"
                                + "'requiresCompatibilities':['FARGATE'],'volumes':[{'name':'blobs','efsVolumeConfiguration':"
                                + "{'fileSystemId':'%s','transitEncryption':'ENABLED','authorizationConfig':{'iam':'ENABLED'}}}]}")
                        .formatted(files.id()));
        Map<String, Object> task = EngineDriver.with(good, "containerDefinitions", containers("blobs"));

        assertThat(cloud.refusals(TASK, "subject", task))
                .as("the fixture itself")
                .isEmpty();
        assertThat(cloud.refusals(
                        TASK, "subject", EngineDriver.with(good, "containerDefinitions", containers("files"))))
                .anySatisfy(it -> assertThat(it).contains("Unknown volume 'files'"));
        assertThat(cloud.refusals(
                        TASK,
                        "subject",
                        EngineDriver.with(task, "volumes[0].efsVolumeConfiguration.transitEncryption", "DISABLED")))
                .anySatisfy(it -> assertThat(it).contains("need transit encryption"));
        assertThat(cloud.refusals(
                        TASK,
                        "subject",
                        EngineDriver.with(task, "volumes[0].efsVolumeConfiguration.fileSystemId", "fs-0")))
                .anySatisfy(it -> assertThat(it).contains("file system fs-0 does not exist"));
    }

    private static String containers(String volume) {
        return "[{\"name\":\"api\",\"image\":\"api:1\",\"mountPoints\":[{\"sourceVolume\":\"" + volume
                + "\",\"containerPath\":\"/data\"}]}]";
    }
}
