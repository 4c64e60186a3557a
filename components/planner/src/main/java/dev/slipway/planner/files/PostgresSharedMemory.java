package dev.slipway.planner.files;

import dev.slipway.model.Database;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much the processes of PostgreSQL may share under {@code /dev/shm}, where parallel queries build their hash tables together. A container's
 * default of 64 MiB fails them with "could not resize shared memory segment". What is used there counts as memory of the container;
 * {@code shared_buffers} lie elsewhere and count as well.
 */
public final class PostgresSharedMemory {
    /** What parallel queries exchange rows and plans through, beside the tables. */
    private static final int QUEUES_MIB = 64;

    private static final int SMALLEST_MIB = 64;

    /** From PostgreSQL 15 on; before, 1 (PostgreSQL documentation, "Resource Consumption"). */
    private static final double HASH_MEM_MULTIPLIER = 2;

    private static final Pattern SIZE = Pattern.compile("(\\d+)\\s*(kb|mb|gb|tb)?");

    private PostgresSharedMemory() {}

    /**
     * The size in MiB at which all parallel workers and their leaders may each fill a hash table, but at most half of what the memory limit
     * leaves beside {@code shared_buffers}.
     */
    public static int mib(Database database) {
        int workers = number(database, "max_parallel_workers", 8);
        int leaders = workers / Math.max(1, number(database, "max_parallel_workers_per_gather", 2));
        double table = size(database, "work_mem", 1, 4 * 1024) * multiplier(database) / 1024;
        int wanted = QUEUES_MIB + (int) Math.ceil((workers + leaders) * table);
        int left = database.resources().memoryMiB() - buffersMib(database);
        return Math.max(SMALLEST_MIB, Math.min(wanted, left / 2));
    }

    /** {@code shared_buffers} in MiB. */
    public static int buffersMib(Database database) {
        return (int) (size(database, "shared_buffers", 8, 128 * 1024) / 1024);
    }

    private static int number(Database database, String name, int otherwise) {
        String text = database.tuning().getOrDefault(name, "").strip();
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    private static double multiplier(Database database) {
        String text = database.tuning().getOrDefault("hash_mem_multiplier", "").strip();
        return text.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(text) : HASH_MEM_MULTIPLIER;
    }

    /** A size in KiB; a bare number counts in the parameter's own unit. */
    private static long size(Database database, String name, int unitKib, long otherwise) {
        Matcher size =
                SIZE.matcher(database.tuning().getOrDefault(name, "").strip().toLowerCase(Locale.ROOT));
        if (!size.matches()) {
            return otherwise;
        }
        String unit = size.group(2) == null ? "" : size.group(2);
        return Long.parseLong(size.group(1))
                * switch (unit) {
                    case "kb" -> 1;
                    case "mb" -> 1024;
                    case "gb" -> 1024 * 1024;
                    case "tb" -> 1024L * 1024 * 1024;
                    default -> unitKib;
                };
    }
}
