/** Rules for ElastiCache replication groups. */
@NullMarked
package dev.slipway.policies.packs.aws.elasticache;

import org.jspecify.annotations.NullMarked;
