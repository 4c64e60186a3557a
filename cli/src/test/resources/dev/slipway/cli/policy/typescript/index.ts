// An ordinary stack of somebody else: TypeScript, @pulumi/aws, a component of its own, secrets, references between resources. Half of its
// resources are as the guides ask, the other half are wrong in one way each; the names say which.
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** A bucket with the companions that S3 wants today. */
class Bucket extends pulumi.ComponentResource {
    public readonly bucket: aws.s3.BucketV2;

    constructor(name: string, args: { guarded: boolean; key: pulumi.Input<string> }, opts?: pulumi.ComponentResourceOptions) {
        super("shop:index:Bucket", name, {}, opts);
        const parent = { parent: this };
        this.bucket = new aws.s3.BucketV2(name, { bucket: `shop-${name}` }, parent);
        const bucket = this.bucket.id;
        if (!args.guarded) {
            return;
        }
        new aws.s3.BucketPublicAccessBlock(name, {
            bucket, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true,
        }, parent);
        new aws.s3.BucketVersioningV2(name, { bucket, versioningConfiguration: { status: "Enabled" } }, parent);
        new aws.s3.BucketServerSideEncryptionConfigurationV2(name, {
            bucket,
            rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: args.key }, bucketKeyEnabled: true }],
        }, parent);
    }
}

export default async function shop() {
    const key = new aws.kms.Key("data", { description: "The shop's data", enableKeyRotation: true, deletionWindowInDays: 30 });
    new Bucket("uploads", { guarded: true, key: key.arn });
    new Bucket("open-bucket", { guarded: false, key: key.arn });

    const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.20.0.0/16", enableDnsHostnames: true });
    const zones = ["eu-central-1a", "eu-central-1b"];
    const subnets = zones.map((availabilityZone, i) =>
        new aws.ec2.Subnet(`data-${i}`, { vpcId: vpc.id, cidrBlock: `10.20.${i}.0/24`, availabilityZone }));
    const inside = new aws.ec2.SecurityGroup("inside", {
        vpcId: vpc.id, description: "The database, from inside",
        ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: [vpc.cidrBlock], description: "Postgres" }],
    });
    new aws.ec2.SecurityGroup("open-group", {
        vpcId: vpc.id, description: "The database, from everywhere",
        ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["0.0.0.0/0"], description: "Postgres" }],
    });

    const group = new aws.rds.SubnetGroup("data", { subnetIds: subnets.map(it => it.id) });
    const common = {
        engine: "postgres", engineVersion: "16.4", instanceClass: "db.t4g.medium", allocatedStorage: 50, dbSubnetGroupName: group.name,
        vpcSecurityGroupIds: [inside.id], username: "shop", storageEncrypted: true, kmsKeyId: key.arn, multiAz: true,
        backupRetentionPeriod: 14, deletionProtection: true, skipFinalSnapshot: false, copyTagsToSnapshot: true,
    };
    new aws.rds.Instance("orders", { ...common, identifier: "orders", finalSnapshotIdentifier: "orders-last", manageMasterUserPassword: true });
    new aws.rds.Instance("open-database", {
        ...common, identifier: "open-database", finalSnapshotIdentifier: "open-last", password: pulumi.secret("correct-horse-battery"),
        publiclyAccessible: true, storageEncrypted: false, kmsKeyId: undefined, backupRetentionPeriod: 0,
    });

    const trust = JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { Service: "ecs-tasks.amazonaws.com" }, Action: "sts:AssumeRole" }],
    });
    const task = new aws.iam.Role("task", { assumeRolePolicy: trust });
    const uploads = `arn:aws:s3:::shop-uploads`;
    new aws.iam.RolePolicy("reads-uploads", {
        role: task.id,
        policy: JSON.stringify({
            Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: ["s3:GetObject"], Resource: [`${uploads}/*`] }],
        }),
    });
    new aws.iam.RolePolicy("may-everything", {
        role: task.id,
        policy: JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] }),
    });

    const logs = new aws.cloudwatch.LogGroup("api", { name: "/shop/api", retentionInDays: 30, kmsKeyId: key.arn });
    new aws.cloudwatch.LogGroup("endless-logs", { name: "/shop/endless" });
    const container = (privileged: boolean) => pulumi.jsonStringify([{
        name: "api", image: "ghcr.io/shop/api:1.4.2", essential: true, privileged, readonlyRootFilesystem: true, user: "10001",
        logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": logs.name, "awslogs-region": "eu-central-1", "awslogs-stream-prefix": "api" } },
    }]);
    const definition = (name: string, privileged: boolean) => new aws.ecs.TaskDefinition(name, {
        family: name, cpu: "256", memory: "512", networkMode: "awsvpc", requiresCompatibilities: [privileged ? "EC2" : "FARGATE"],
        executionRoleArn: task.arn, taskRoleArn: task.arn, containerDefinitions: container(privileged),
    });
    definition("api", false);
    definition("privileged-task", true);
    return { uploads: uploads };
}
