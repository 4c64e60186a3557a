package dev.slipway.architecture;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The kinds of ground that an application is launched on, as the columns of the coverage page. */
enum Ground {
    VPS(Set.of("vps", "docker", "host")),
    AWS(Set.of("aws")),
    KUBERNETES(Set.of("kubernetes"));

    private final Set<String> rooms;

    Ground(Set<String> rooms) {
        this.rooms = rooms;
    }

    /** What a test proves something for: the ground whose room it stands in, or all when its room is shared by all. */
    static Set<Ground> provedBy(Path test) {
        for (Path room : test) {
            for (Ground ground : values()) {
                if (ground.rooms.contains(room.toString())) {
                    return EnumSet.of(ground);
                }
            }
        }
        return EnumSet.allOf(Ground.class);
    }

    /** From a cell of a table: names with semicolons between them, or {@code all}. */
    static Set<Ground> parse(String cell) {
        if (cell.equals("all")) {
            return EnumSet.allOf(Ground.class);
        }
        Set<Ground> found = EnumSet.noneOf(Ground.class);
        for (String name : cell.split(";")) {
            found.add(valueOf(name.strip().toUpperCase(Locale.ROOT)));
        }
        return found;
    }

    /** As a sentence writes it. */
    String title() {
        return this == KUBERNETES ? "Kubernetes" : name();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
