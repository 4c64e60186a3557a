package dev.slipway.model;

/** The alphabet of a generated secret. */
public enum SecretEncoding {
    /** Letters and digits. */
    ALPHANUMERIC,
    /** Lower-case hexadecimal digits. */
    HEX,
    /** Base64 with padding. */
    BASE64
}
