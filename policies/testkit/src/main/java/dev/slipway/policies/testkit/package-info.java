/** Tests of rules: start from a good fixture, spoil one thing, say what the rule must answer. */
@NullMarked
package dev.slipway.policies.testkit;

import org.jspecify.annotations.NullMarked;
