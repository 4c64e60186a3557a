package dev.slipway.model.check;

/**
 * Something that does not fit together in an app.
 *
 * @param level whether it stops the launch
 * @param path option it is about
 * @param expected what should be
 * @param found what is
 * @param fix what to do
 */
public record Finding(Level level, KeyPath path, String expected, String found, String fix) {}
