/** What all Kubernetes objects share: metadata, pods, quantities. */
@NullMarked
package dev.slipway.sandbox.knowledge.kubernetes;

import org.jspecify.annotations.NullMarked;
