/** What AWS knows of its parameters. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.ssm;

import org.jspecify.annotations.NullMarked;
