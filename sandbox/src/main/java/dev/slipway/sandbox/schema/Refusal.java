package dev.slipway.sandbox.schema;

/** One thing wrong with a resource's inputs: where, and what to do about it. */
public record Refusal(String path, String message) {}
