/** Decides what an app is on Kubernetes: one namespace with every object's names, sizes, probes, permissions and network paths. Pure. */
@NullMarked
package dev.slipway.planner.kubernetes;

import org.jspecify.annotations.NullMarked;
