package dev.slipway.architecture.planted.components.vps;

/** Planted: what the other target should not know. */
public record VpsBuilt(String name) {}
