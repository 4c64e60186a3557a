/** What the Kubernetes API server knows of the rbac group's objects. */
@NullMarked
package dev.slipway.sandbox.knowledge.kubernetes.rbac;

import org.jspecify.annotations.NullMarked;
