/** What AWS knows of its containers. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.ecs;

import org.jspecify.annotations.NullMarked;
