/** Tests of what is decided about apps on Kubernetes. */
@NullMarked
package dev.slipway.planner.kubernetes;

import org.jspecify.annotations.NullMarked;
