package dev.slipway.planner.aws;

/**
 * A second copy of a bucket in another region.
 *
 * @param bucketName name of the replica
 * @param region where it is
 * @param byStorage whether S3 copies; otherwise the application does
 * @param followDeletions whether deletions are copied too (mirror) or not (backup)
 */
public record ReplicationPlan(String bucketName, String region, boolean byStorage, boolean followDeletions) {}
