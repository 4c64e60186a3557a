package dev.slipway.model;

/**
 * How many requests one client address may send.
 *
 * @param requestsPerSecond steady rate, from 1
 * @param burst requests above the rate that are still served, from 0
 */
public record RateLimit(int requestsPerSecond, int burst) {}
