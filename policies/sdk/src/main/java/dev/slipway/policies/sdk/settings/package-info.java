/** The readable YAML of a pack: levels per environment, selections of rules, suppressions, controls. */
@NullMarked
package dev.slipway.policies.sdk.settings;

import org.jspecify.annotations.NullMarked;
