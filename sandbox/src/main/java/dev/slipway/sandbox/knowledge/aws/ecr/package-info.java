/** What AWS knows of its image registries. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.ecr;

import org.jspecify.annotations.NullMarked;
