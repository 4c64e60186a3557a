/** What AWS knows of its security group rules. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.vpc;

import org.jspecify.annotations.NullMarked;
