/** What an application is: one record a concept, free of any target. */
@NullMarked
package dev.slipway.model;

import org.jspecify.annotations.NullMarked;
