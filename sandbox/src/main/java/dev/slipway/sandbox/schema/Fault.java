package dev.slipway.sandbox.schema;

/** One thing wrong with a resource's inputs: where, and what to do about it. */
public record Fault(String path, String message) {}
