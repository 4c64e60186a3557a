/** What the components of all targets share: plan values turned into outputs, and the base of every component. */
@NullMarked
package dev.slipway.components.common;

import org.jspecify.annotations.NullMarked;
