/** What the Kubernetes API server knows of the policy group's objects. */
@NullMarked
package dev.slipway.sandbox.knowledge.kubernetes.policy;

import org.jspecify.annotations.NullMarked;
