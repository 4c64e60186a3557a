/** What a resource type accepts, read from the annotations of the Pulumi SDK's own classes. */
@NullMarked
package dev.slipway.sandbox.schema;

import org.jspecify.annotations.NullMarked;
