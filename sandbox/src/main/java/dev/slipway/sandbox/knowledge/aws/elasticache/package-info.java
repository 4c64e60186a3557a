/** What AWS knows of its caches. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.elasticache;

import org.jspecify.annotations.NullMarked;
