/** What the Kubernetes API server knows of the core group's objects. */
@NullMarked
package dev.slipway.sandbox.knowledge.kubernetes.core;

import org.jspecify.annotations.NullMarked;
