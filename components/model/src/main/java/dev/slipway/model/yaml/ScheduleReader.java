package dev.slipway.model.yaml;

import dev.slipway.model.Schedule;

/** Reads a command that runs by the clock. */
final class ScheduleReader {
    private ScheduleReader() {}

    static Schedule read(String name, Fields fields) {
        Schedule.Builder schedule =
                Schedule.builder(name, fields.needed("cron", "0 0 1 1 *"), ContainerReader.read(fields));
        fields.duration("timeout").ifPresent(schedule::timeout);
        return schedule.build();
    }
}
