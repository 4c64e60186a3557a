/** A real Kubernetes control plane that judges what the components register. */
@NullMarked
package dev.slipway.components.kubernetes.cluster;

import org.jspecify.annotations.NullMarked;
