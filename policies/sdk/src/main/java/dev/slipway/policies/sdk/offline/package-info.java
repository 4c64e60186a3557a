/** Judging an exported state file without an engine. */
@NullMarked
package dev.slipway.policies.sdk.offline;

import org.jspecify.annotations.NullMarked;
