/** The embedded cloud: one process that answers Pulumi's engine for aws, kubernetes and docker without credentials. */
@NullMarked
package dev.slipway.sandbox;

import org.jspecify.annotations.NullMarked;
