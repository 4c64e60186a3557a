package dev.slipway.architecture.planted.planner.aws;

import dev.slipway.architecture.planted.planner.vps.VpsPlanned;

/** Planted: one target's planner knows another's. */
public record AwsPlanned(VpsPlanned other) {}
