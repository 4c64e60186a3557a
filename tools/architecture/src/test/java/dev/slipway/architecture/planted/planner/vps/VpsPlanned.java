package dev.slipway.architecture.planted.planner.vps;

/** Planted: what the other planner should not know. */
public record VpsPlanned(String name) {}
