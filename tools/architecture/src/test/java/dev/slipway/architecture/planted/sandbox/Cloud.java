package dev.slipway.architecture.planted.sandbox;

/** Planted: what the program should not know. */
public record Cloud(String name) {}
