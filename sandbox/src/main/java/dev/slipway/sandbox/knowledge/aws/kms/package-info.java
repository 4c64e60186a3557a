/** What AWS knows of its keys. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.kms;

import org.jspecify.annotations.NullMarked;
