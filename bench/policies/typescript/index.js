// The same twenty rules for @pulumi/policy, as its documentation shows them. Types are told by their token and not by the classes of
// @pulumi/aws, whose import alone takes seconds: the pack is as light as such a pack can be.
const { PolicyPack } = require("@pulumi/policy");

const resource = (name, types, check) => ({
    name,
    description: name,
    enforcementLevel: "mandatory",
    validateResource: (args, report) => {
        if (types.includes(args.type)) {
            const found = check(args.props);
            if (found !== undefined) {
                report(`${args.name}: ${found}`);
            }
        }
    },
});

const mustBeTrue = (name, types, property) =>
    resource(name, types, (props) => (props[property] === true ? undefined : `${property}: expected true`));

const mustNotBeTrue = (name, types, property) =>
    resource(name, types, (props) => (props[property] === true ? `${property}: expected false` : undefined));

const atLeast = (name, types, property, least) =>
    resource(name, types, (props) => (props[property] >= least ? undefined : `${property}: expected at least ${least}`));

const statements = (text) => {
    const policy = typeof text === "string" ? JSON.parse(text) : { Statement: [] };
    return Array.isArray(policy.Statement) ? policy.Statement : [policy.Statement];
};

const list = (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

const companion = (name, type, complies) => ({
    name,
    description: name,
    enforcementLevel: "mandatory",
    validateStack: (args, report) => {
        for (const bucket of args.resources.filter((it) => it.type === "aws:s3/bucketV2:BucketV2")) {
            const linked = args.resources.filter(
                (it) =>
                    it.type === type &&
                    ((it.propertyDependencies.bucket || []).some((from) => from.urn === bucket.urn) ||
                        it.props.bucket === bucket.props.bucket),
            );
            if (!linked.some((it) => complies(it.props))) {
                report(`${bucket.name}: expected ${type}`, bucket.urn);
            }
        }
    },
});

const RDS = ["aws:rds/instance:Instance"];
const REDIS = ["aws:elasticache/replicationGroup:ReplicationGroup"];
const ECR = ["aws:ecr/repository:Repository"];
const ALB = ["aws:lb/loadBalancer:LoadBalancer"];
const TASK = ["aws:ecs/taskDefinition:TaskDefinition"];
const DATA_PORTS = [5432, 5436, 6432, 3306, 6379, 11211, 27017, 9200];

new PolicyPack("twenty", {
    policies: [
        mustNotBeTrue("rds-not-public", RDS, "publiclyAccessible"),
        mustBeTrue("rds-multi-az", RDS, "multiAz"),
        mustBeTrue("rds-storage-encrypted", RDS, "storageEncrypted"),
        mustBeTrue("rds-deletion-protection", RDS, "deletionProtection"),
        mustBeTrue("rds-iam-auth", RDS, "iamDatabaseAuthenticationEnabled"),
        atLeast("rds-backup-retention", RDS, "backupRetentionPeriod", 7),
        mustBeTrue("redis-at-rest", REDIS, "atRestEncryptionEnabled"),
        mustBeTrue("redis-in-transit", REDIS, "transitEncryptionEnabled"),
        atLeast("redis-snapshots", REDIS, "snapshotRetentionLimit", 1),
        mustBeTrue("kms-rotation", ["aws:kms/key:Key"], "enableKeyRotation"),
        resource("kms-policy-not-public", ["aws:kms/key:Key"], (props) =>
            statements(props.policy).some(
                (it) => it.Effect === "Allow" && (it.Principal === "*" || list((it.Principal || {}).AWS).includes("*")) && !it.Condition,
            )
                ? "policy: everybody"
                : undefined,
        ),
        resource("ecr-immutable-tags", ECR, (props) => (props.imageTagMutability === "IMMUTABLE" ? undefined : "imageTagMutability")),
        resource("ecr-scan-on-push", ECR, (props) =>
            (props.imageScanningConfiguration || {}).scanOnPush === true ? undefined : "imageScanningConfiguration.scanOnPush",
        ),
        atLeast("log-retention", ["aws:cloudwatch/logGroup:LogGroup"], "retentionInDays", 1),
        mustBeTrue("alb-drop-invalid-headers", ALB, "dropInvalidHeaderFields"),
        mustBeTrue("alb-deletion-protection", ALB, "enableDeletionProtection"),
        mustNotBeTrue("subnet-no-auto-public-ip", ["aws:ec2/subnet:Subnet"], "mapPublicIpOnLaunch"),
        resource("sg-no-data-ports", ["aws:ec2/securityGroup:SecurityGroup"], (props) =>
            list(props.ingress).some(
                (rule) =>
                    list(rule.cidrBlocks).includes("0.0.0.0/0") && DATA_PORTS.some((port) => rule.fromPort <= port && port <= rule.toPort),
            )
                ? "ingress"
                : undefined,
        ),
        resource("ecs-no-privileged", TASK, (props) =>
            JSON.parse(props.containerDefinitions).some((it) => it.privileged === true) ? "privileged" : undefined,
        ),
        resource("ecs-image-pinned", TASK, (props) =>
            JSON.parse(props.containerDefinitions).every((it) => it.image.includes("@sha256:") || /:(?!latest$)[^/:]+$/.test(it.image))
                ? undefined
                : "image",
        ),
        resource("iam-no-admin", ["aws:iam/rolePolicy:RolePolicy"], (props) =>
            statements(props.policy).some(
                (it) => it.Effect === "Allow" && list(it.Action).some((action) => action === "*" || action === "*:*") && list(it.Resource).includes("*"),
            )
                ? "Action: *"
                : undefined,
        ),
        mustNotBeTrue("s3-force-destroy-off", ["aws:s3/bucketV2:BucketV2"], "forceDestroy"),
        companion("s3-public-access-block-present", "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", () => true),
        companion(
            "s3-versioning-enabled",
            "aws:s3/bucketVersioningV2:BucketVersioningV2",
            (props) => (props.versioningConfiguration || {}).status === "Enabled",
        ),
    ],
});
