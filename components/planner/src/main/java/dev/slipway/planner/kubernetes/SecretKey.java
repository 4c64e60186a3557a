package dev.slipway.planner.kubernetes;

/**
 * Where a container reads a secret from.
 *
 * @param secret name of the Secret object
 * @param key key in it
 */
public record SecretKey(String secret, String key) {}
