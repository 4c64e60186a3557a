/** What the Kubernetes API server knows of the networking group's objects. */
@NullMarked
package dev.slipway.sandbox.knowledge.kubernetes.networking;

import org.jspecify.annotations.NullMarked;
