/** Rules for Kubernetes workloads, networks and access. */
@NullMarked
package dev.slipway.policies.packs.kubernetes;

import org.jspecify.annotations.NullMarked;
