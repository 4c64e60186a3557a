/** Turns engine events into what people read: resource tree, policy verdicts, outputs, progress. */
@NullMarked
package dev.slipway.cli.report;

import org.jspecify.annotations.NullMarked;
