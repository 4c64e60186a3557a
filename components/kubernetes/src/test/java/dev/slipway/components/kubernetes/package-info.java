/** Tests of the Kubernetes components against Pulumi's mocks: what reaches the provider, as the provider would see it. */
@NullMarked
package dev.slipway.components.kubernetes;

import org.jspecify.annotations.NullMarked;
