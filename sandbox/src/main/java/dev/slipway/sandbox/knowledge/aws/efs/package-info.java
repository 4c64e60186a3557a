/** What AWS knows of its file systems. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.efs;

import org.jspecify.annotations.NullMarked;
