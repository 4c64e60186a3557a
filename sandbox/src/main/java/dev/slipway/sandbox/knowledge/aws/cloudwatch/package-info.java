/** What AWS knows of its alarms, logs and events. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.cloudwatch;

import org.jspecify.annotations.NullMarked;
