/** What AWS knows of its secrets. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.secretsmanager;

import org.jspecify.annotations.NullMarked;
