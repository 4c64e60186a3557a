/** Every option of the app file, declared once in annotated YAML: the source of the reader, the JSON Schema, the reference page and {@code slipway explain}. */
@NullMarked
package dev.slipway.model.reference;

import org.jspecify.annotations.NullMarked;
