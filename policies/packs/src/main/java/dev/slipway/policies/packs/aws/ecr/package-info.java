/** Rules for image repositories. */
@NullMarked
package dev.slipway.policies.packs.aws.ecr;

import org.jspecify.annotations.NullMarked;
