package dev.slipway.architecture.planted.program;

import dev.slipway.architecture.planted.sandbox.Cloud;

/** Planted: a program that behaves differently in the sandbox. */
public record SandboxAwareProgram(Cloud cloud) {}
