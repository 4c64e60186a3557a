/** Rules for application load balancers and their listeners. */
@NullMarked
package dev.slipway.policies.packs.aws.lb;

import org.jspecify.annotations.NullMarked;
