/** Rules for Docker containers and networks on one host. */
@NullMarked
package dev.slipway.policies.packs.docker;

import org.jspecify.annotations.NullMarked;
