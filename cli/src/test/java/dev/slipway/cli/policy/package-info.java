/** The policy pack judging what the program really registers, for each app and target, without an engine. */
@NullMarked
package dev.slipway.cli.policy;

import org.jspecify.annotations.NullMarked;
