/** What AWS knows of its budgets. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.budgets;

import org.jspecify.annotations.NullMarked;
