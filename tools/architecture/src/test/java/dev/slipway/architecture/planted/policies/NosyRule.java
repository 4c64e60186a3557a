package dev.slipway.architecture.planted.policies;

import dev.slipway.architecture.planted.model.MutableThing;

/** Planted: a policy that knows the model. */
public record NosyRule(MutableThing thing) {}
