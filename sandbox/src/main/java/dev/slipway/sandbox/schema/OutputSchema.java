package dev.slipway.sandbox.schema;

/** One output property; {@code always} when the SDK promises a value rather than an optional. */
public record OutputSchema(String name, boolean always, TypeSchema type) {}
