/** What AWS knows of its certificates. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.acm;

import org.jspecify.annotations.NullMarked;
