/** What the Kubernetes API server knows of the apps group's objects. */
@NullMarked
package dev.slipway.sandbox.knowledge.kubernetes.apps;

import org.jspecify.annotations.NullMarked;
