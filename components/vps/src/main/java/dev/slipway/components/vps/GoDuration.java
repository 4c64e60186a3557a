package dev.slipway.components.vps;

import java.time.Duration;

/** Writes spans of time as Go prints them, which is how the Docker provider reads them back: another spelling would look like drift. */
final class GoDuration {
    private GoDuration() {}

    static String of(Duration duration) {
        long seconds = duration.toSeconds();
        long hours = seconds / 3600;
        long minutes = seconds % 3600 / 60;
        StringBuilder text = new StringBuilder();
        if (hours > 0) {
            text.append(hours).append('h');
        }
        if (hours > 0 || minutes > 0) {
            text.append(minutes).append('m');
        }
        return text.append(seconds % 60).append('s').toString();
    }
}
