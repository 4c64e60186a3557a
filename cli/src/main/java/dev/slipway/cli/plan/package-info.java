/** Plans as text, and what a change of them costs. */
@NullMarked
package dev.slipway.cli.plan;

import org.jspecify.annotations.NullMarked;
