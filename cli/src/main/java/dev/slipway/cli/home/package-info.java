/** What the command line keeps outside the work tree: state, stack configuration, passphrase, records of runs. */
@NullMarked
package dev.slipway.cli.home;

import org.jspecify.annotations.NullMarked;
