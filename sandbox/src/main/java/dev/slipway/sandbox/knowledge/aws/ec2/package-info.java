/** What AWS knows of its networks. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.ec2;

import org.jspecify.annotations.NullMarked;
