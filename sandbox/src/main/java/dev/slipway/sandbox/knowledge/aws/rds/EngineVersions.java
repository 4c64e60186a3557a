package dev.slipway.sandbox.knowledge.aws.rds;

import java.util.Map;
import java.util.TreeSet;

/** The engine versions that RDS offers, as of October 2026; by engine and major version, the oldest and the newest minor. */
final class EngineVersions {
    private static final Map<String, Map<String, int[]>> KNOWN = Map.of(
            "postgres",
                    Map.of(
                            "11",
                            new int[] {22, 22},
                            "12",
                            new int[] {17, 22},
                            "13",
                            new int[] {11, 23},
                            "14",
                            new int[] {8, 20},
                            "15",
                            new int[] {4, 15},
                            "16",
                            new int[] {1, 11},
                            "17",
                            new int[] {1, 7},
                            "18",
                            new int[] {1, 1}),
            "mysql", Map.of("5.7", new int[] {44, 44}, "8.0", new int[] {32, 44}, "8.4", new int[] {3, 7}),
            "mariadb",
                    Map.of(
                            "10.5",
                            new int[] {16, 29},
                            "10.6",
                            new int[] {8, 24},
                            "10.11",
                            new int[] {4, 15},
                            "11.4",
                            new int[] {3, 9},
                            "11.8",
                            new int[] {3, 5}));

    private EngineVersions() {}

    static boolean knownEngine(String engine) {
        return KNOWN.containsKey(engine) || engine.matches("(custom-)?(oracle|sqlserver)-[a-z0-9-]+|db2-(ae|se)");
    }

    /** Whether RDS offers this version; a major version alone means its newest minor. Engines not listed are let through. */
    static boolean offered(String engine, String version) {
        Map<String, int[]> majors = KNOWN.get(engine);
        if (majors == null || majors.containsKey(version)) {
            return true;
        }
        int dot = version.lastIndexOf('.');
        int[] range = dot < 0 ? null : majors.get(version.substring(0, dot));
        String minor = version.substring(dot + 1);
        return range != null
                && minor.matches("\\d{1,3}")
                && Integer.parseInt(minor) >= range[0]
                && Integer.parseInt(minor) <= range[1];
    }

    static String latest(String engine, String major) {
        int[] range = KNOWN.getOrDefault(engine, Map.of()).get(major);
        return range == null ? major : major + "." + range[1];
    }

    static String choices(String engine) {
        return String.join(
                ", ", new TreeSet<>(KNOWN.getOrDefault(engine, Map.of()).keySet()));
    }
}
