/** What exists in the sandbox: the persistent file, its secrets kept as hashes, and the views that checks read. */
@NullMarked
package dev.slipway.sandbox.world;

import org.jspecify.annotations.NullMarked;
