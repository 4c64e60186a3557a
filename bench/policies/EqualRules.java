import dev.slipway.policies.packs.aws.cloudwatch.LogRetention;
import dev.slipway.policies.packs.aws.ec2.SgNoDataPorts;
import dev.slipway.policies.packs.aws.ec2.SubnetNoAutoPublicIp;
import dev.slipway.policies.packs.aws.ecr.EcrImmutableTags;
import dev.slipway.policies.packs.aws.ecr.EcrScanOnPush;
import dev.slipway.policies.packs.aws.ecs.EcsImagePinned;
import dev.slipway.policies.packs.aws.ecs.EcsNoPrivileged;
import dev.slipway.policies.packs.aws.elasticache.RedisAtRest;
import dev.slipway.policies.packs.aws.elasticache.RedisInTransit;
import dev.slipway.policies.packs.aws.elasticache.RedisSnapshots;
import dev.slipway.policies.packs.aws.iam.IamNoAdmin;
import dev.slipway.policies.packs.aws.kms.KmsPolicyNotPublic;
import dev.slipway.policies.packs.aws.kms.KmsRotation;
import dev.slipway.policies.packs.aws.lb.AlbDeletionProtection;
import dev.slipway.policies.packs.aws.lb.AlbDropInvalidHeaders;
import dev.slipway.policies.packs.aws.rds.RdsBackupRetention;
import dev.slipway.policies.packs.aws.rds.RdsDeletionProtection;
import dev.slipway.policies.packs.aws.rds.RdsIamAuth;
import dev.slipway.policies.packs.aws.rds.RdsMultiAz;
import dev.slipway.policies.packs.aws.rds.RdsNotPublic;
import dev.slipway.policies.packs.aws.rds.RdsStorageEncrypted;
import dev.slipway.policies.packs.aws.s3.S3ForceDestroyOff;
import dev.slipway.policies.packs.aws.s3.S3PublicAccessBlockPresent;
import dev.slipway.policies.packs.aws.s3.S3VersioningEnabled;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.Rule;
import dev.slipway.policies.sdk.wire.AnalyzerServer;
import java.util.List;

/** The rules of typescript/index.js, as Slipway's pack has them, served as a pack of their own; with an argument, only so many of them. */
public final class EqualRules {
    private EqualRules() {}

    public static void main(String[] args) throws InterruptedException {
        List<Rule> rules = List.of(
                new RdsNotPublic(),
                new RdsMultiAz(),
                new RdsStorageEncrypted(),
                new RdsDeletionProtection(),
                new RdsIamAuth(),
                new RdsBackupRetention(),
                new RedisAtRest(),
                new RedisInTransit(),
                new RedisSnapshots(),
                new KmsRotation(),
                new KmsPolicyNotPublic(),
                new EcrImmutableTags(),
                new EcrScanOnPush(),
                new LogRetention(),
                new AlbDropInvalidHeaders(),
                new AlbDeletionProtection(),
                new SubnetNoAutoPublicIp(),
                new SgNoDataPorts(),
                new EcsNoPrivileged(),
                new EcsImagePinned(),
                new IamNoAdmin(),
                new S3ForceDestroyOff(),
                new S3PublicAccessBlockPresent(),
                new S3VersioningEnabled());
        int count = args.length == 0 ? rules.size() : Integer.parseInt(args[0]);
        AnalyzerServer server = AnalyzerServer.start(
                PolicyPack.of("equal", rules.subList(0, count).toArray(Rule[]::new)));
        System.out.println(server.port());
        server.join();
    }
}
