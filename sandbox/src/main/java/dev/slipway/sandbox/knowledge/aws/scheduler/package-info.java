/** What AWS knows of its schedules. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.scheduler;

import org.jspecify.annotations.NullMarked;
