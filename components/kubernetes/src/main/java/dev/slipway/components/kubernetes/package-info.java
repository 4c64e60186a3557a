/** Turns a Kubernetes plan into the objects of one namespace, one concept a component, each usable alone. */
@NullMarked
package dev.slipway.components.kubernetes;

import org.jspecify.annotations.NullMarked;
