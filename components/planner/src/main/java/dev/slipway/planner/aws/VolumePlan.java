package dev.slipway.planner.aws;

/**
 * A directory that outlives its tasks: an EFS file system in the data tier, reached through one access point.
 *
 * @param key name in the app
 * @param name value of its Name tag
 * @param user numeric user and group as whom every file is written and read
 */
public record VolumePlan(String key, String name, int user) {
    /** NFS, which EFS speaks. */
    public static final int PORT = 2049;

    /** What its security group, and references to it, are called. */
    public String subject() {
        return subject(key);
    }

    static String subject(String key) {
        return "volume-" + key;
    }
}
