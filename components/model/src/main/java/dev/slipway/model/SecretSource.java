package dev.slipway.model;

/** Where a secret's value comes from. */
public enum SecretSource {
    /** Made by {@code slipway secrets init}. */
    GENERATED,
    /** Given by the team, such as the key of an outside service. */
    SUPPLIED
}
