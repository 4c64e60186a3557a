/** The reports a run leaves behind: JSON, SARIF and one HTML page. */
@NullMarked
package dev.slipway.policies.sdk.evidence;

import org.jspecify.annotations.NullMarked;
