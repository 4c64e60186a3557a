package dev.slipway.model;

/**
 * One variable of a container's environment.
 *
 * @param name upper-case letters, digits and underscores
 * @param value literal, reference, secret or a template of these
 */
public record EnvVar(String name, Value value) {}
