/** Tests of the VPS components against Pulumi's mocks. */
@NullMarked
package dev.slipway.components.vps;

import org.jspecify.annotations.NullMarked;
