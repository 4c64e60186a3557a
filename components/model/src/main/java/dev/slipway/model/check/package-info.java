/** What must hold between the options of an application: one check a file, all of them run. */
@NullMarked
package dev.slipway.model.check;

import org.jspecify.annotations.NullMarked;
