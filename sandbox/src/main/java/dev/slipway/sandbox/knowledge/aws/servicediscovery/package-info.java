/** What AWS knows of its service discovery. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.servicediscovery;

import org.jspecify.annotations.NullMarked;
