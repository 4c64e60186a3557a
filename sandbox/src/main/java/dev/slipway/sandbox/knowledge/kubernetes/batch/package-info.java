/** What the Kubernetes API server knows of the batch group's objects. */
@NullMarked
package dev.slipway.sandbox.knowledge.kubernetes.batch;

import org.jspecify.annotations.NullMarked;
