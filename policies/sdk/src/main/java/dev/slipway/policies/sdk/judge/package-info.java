/** Running rules over resources: the type index, enforcement levels, suppressions and the findings of one run. */
@NullMarked
package dev.slipway.policies.sdk.judge;

import org.jspecify.annotations.NullMarked;
