/** What a rule's author sees: rules, verdicts, and views on resources whose values may be known, unknown or secret. */
@NullMarked
package dev.slipway.policies.sdk;

import org.jspecify.annotations.NullMarked;
