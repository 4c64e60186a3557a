package dev.slipway.sandbox.schema;

import java.util.List;
import java.util.Map;

/** A resource type: its inputs by name, its outputs, and the version of the SDK that declares it. */
public record ResourceSchema(String token, Map<String, PropertySchema> inputs, List<OutputSchema> outputs) {}
