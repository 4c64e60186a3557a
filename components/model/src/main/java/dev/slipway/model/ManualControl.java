package dev.slipway.model;

/**
 * A duty that no machine can check.
 *
 * @param id such as {@code security-audit}
 * @param text what is to be done
 * @param rhythm daily, weekly, monthly or quarterly
 */
public record ManualControl(String id, String text, String rhythm) {}
