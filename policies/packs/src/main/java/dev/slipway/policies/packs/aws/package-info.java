/** What the AWS rules share: the type tokens of both generations and the reading of IAM policies. */
@NullMarked
package dev.slipway.policies.packs.aws;

import org.jspecify.annotations.NullMarked;
