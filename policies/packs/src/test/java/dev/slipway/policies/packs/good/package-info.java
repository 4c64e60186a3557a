/** Resources that are right as they are: whatever form they take, no rule may complain. */
@NullMarked
package dev.slipway.policies.packs.good;

import org.jspecify.annotations.NullMarked;
