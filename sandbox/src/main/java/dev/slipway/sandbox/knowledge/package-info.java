/** What the real services know about their resources: names, outputs, replacements and refusals. */
@NullMarked
package dev.slipway.sandbox.knowledge;

import org.jspecify.annotations.NullMarked;
