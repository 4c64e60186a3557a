/** What AWS knows of its web firewalls. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.wafv2;

import org.jspecify.annotations.NullMarked;
