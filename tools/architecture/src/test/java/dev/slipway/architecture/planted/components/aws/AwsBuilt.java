package dev.slipway.architecture.planted.components.aws;

import dev.slipway.architecture.planted.components.vps.VpsBuilt;

/** Planted: one target's components know another's. */
public record AwsBuilt(VpsBuilt other) {}
