package dev.slipway.model;

/**
 * What one replica of a container may use.
 *
 * @param milliCpu thousandths of a core, from 10
 * @param memoryMiB memory limit in MiB, from 16
 */
public record Resources(int milliCpu, int memoryMiB) {}
