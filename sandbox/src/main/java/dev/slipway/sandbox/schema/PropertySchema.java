package dev.slipway.sandbox.schema;

/** One input property: its name on the wire, whether it must be given, and what it takes. */
public record PropertySchema(String name, boolean required, TypeSchema type) {}
