/** The pages of docs/rules and docs/policies that are made from the rules and from what their tests show. */
@NullMarked
package dev.slipway.policies.packs.pages;

import org.jspecify.annotations.NullMarked;
