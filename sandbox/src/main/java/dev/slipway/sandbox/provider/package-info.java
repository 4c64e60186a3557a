/** The pulumirpc.ResourceProvider protocol: check, diff, create, read, update, delete, invoke. */
@NullMarked
package dev.slipway.sandbox.provider;

import org.jspecify.annotations.NullMarked;
