package dev.slipway.sandbox.value;

/** A value that the engine will only know once something else exists. */
public enum Unknown {
    /** The only instance. */
    VALUE;

    /** The string that stands for an unknown in the wire format. */
    public static final String WIRE = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
}
