/** Tests of the configuration files, against the real programs that read them where these are installed. */
@NullMarked
package dev.slipway.planner.files;

import org.jspecify.annotations.NullMarked;
