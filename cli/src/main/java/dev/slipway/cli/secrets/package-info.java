/** Makes the secrets that an app needs and its stack lacks. */
@NullMarked
package dev.slipway.cli.secrets;

import org.jspecify.annotations.NullMarked;
