package dev.slipway.planner.files;

import dev.slipway.model.Eviction;
import dev.slipway.model.Persistence;
import dev.slipway.model.Value;

/**
 * Configuration of a self-hosted Redis or Valkey. The password stands in this file and not in the arguments, which every process list
 * shows (CLP-CACHE-03).
 *
 * @param port port it listens on
 * @param maxMemoryMiB limit for data (CLP-CACHE-04)
 * @param eviction what a full cache does (CLP-CACHE-04)
 * @param persistence how it survives a restart (CLP-CACHE-02)
 * @param passwordSecret name of the secret that holds the password
 * @param directory directory of the append-only file or snapshots
 */
public record RedisConfig(
        int port,
        int maxMemoryMiB,
        Eviction eviction,
        Persistence persistence,
        String passwordSecret,
        String directory) {
    /** The text of redis.conf. */
    public Value file() {
        FileText file = new FileText()
                .line("bind 0.0.0.0 -::*")
                .line("port " + port)
                .line("protected-mode yes")
                .line("dir " + directory)
                .line("maxmemory " + maxMemoryMiB + "mb")
                .line("maxmemory-policy " + eviction.redisName())
                .line("tcp-keepalive 60")
                .line("timeout 0");
        persistence(file);
        return file.text("requirepass ").secret(passwordSecret).line("").toValue();
    }

    private void persistence(FileText file) {
        switch (persistence) {
            case NONE -> file.line("save \"\"").line("appendonly no");
            case RDB -> file.line("save 900 1 300 100 60 10000").line("appendonly no");
            case AOF_EVERYSEC -> appendOnly(file, "everysec");
            case AOF_ALWAYS -> appendOnly(file, "always");
        }
    }

    private static void appendOnly(FileText file, String flush) {
        file.line("save \"\"")
                .line("appendonly yes")
                .line("appendfilename \"appendonly.aof\"")
                .line("appendfsync " + flush);
    }
}
