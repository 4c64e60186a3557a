/** What the Kubernetes API server knows of the autoscaling group's objects. */
@NullMarked
package dev.slipway.sandbox.knowledge.kubernetes.autoscaling;

import org.jspecify.annotations.NullMarked;
