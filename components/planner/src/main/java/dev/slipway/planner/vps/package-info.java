/** Plans an app for Docker on one hardened host: networks, containers, files, schedules, the host itself. */
@NullMarked
package dev.slipway.planner.vps;

import org.jspecify.annotations.NullMarked;
