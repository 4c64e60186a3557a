/** What AWS knows of its load balancers. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.lb;

import org.jspecify.annotations.NullMarked;
