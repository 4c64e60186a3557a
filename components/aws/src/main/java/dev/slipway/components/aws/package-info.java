/** AWS components: each takes a record of the plan and its collaborators, makes resources, and decides nothing. */
@NullMarked
package dev.slipway.components.aws;

import org.jspecify.annotations.NullMarked;
