/** Rules for VPCs, subnets and security groups. */
@NullMarked
package dev.slipway.policies.packs.aws.ec2;

import org.jspecify.annotations.NullMarked;
