/** What AWS knows of its autoscaling. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.appautoscaling;

import org.jspecify.annotations.NullMarked;
