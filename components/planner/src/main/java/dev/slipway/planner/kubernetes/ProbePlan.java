package dev.slipway.planner.kubernetes;

import dev.slipway.model.ProbeCheck;

/**
 * A probe in the kubelet's own terms.
 *
 * @param check how it asks
 * @param initialDelaySeconds silence after the start
 * @param periodSeconds time between questions, from 1
 * @param timeoutSeconds how long an answer may take, from 1
 * @param failureThreshold failures in a row that count, from 1
 */
public record ProbePlan(
        ProbeCheck check, int initialDelaySeconds, int periodSeconds, int timeoutSeconds, int failureThreshold) {}
