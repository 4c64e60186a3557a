package dev.slipway.model;

/**
 * The most that a stack should cost.
 *
 * @param monthlyUsd US dollars in a month
 */
public record Budget(int monthlyUsd) {}
