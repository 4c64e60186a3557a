package dev.slipway.model;

/** The kinds of ground an application can be launched on. */
public enum Target {
    /** Docker on one hardened host, reached over ssh. */
    VPS,
    /** An AWS account: VPC, ECS Fargate, RDS, ElastiCache, S3. */
    AWS,
    /** One namespace of an existing Kubernetes cluster. */
    KUBERNETES
}
