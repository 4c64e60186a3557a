package dev.slipway.planner.vps;

/**
 * How much log of a container stays on the host (CLP-LOG-02).
 *
 * @param maxFileMiB size at which its file is rotated
 * @param maxFiles files kept
 */
public record LogRotation(int maxFileMiB, int maxFiles) {}
