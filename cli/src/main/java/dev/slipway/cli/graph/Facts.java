package dev.slipway.cli.graph;

import dev.slipway.model.Resources;
import java.util.Locale;
import java.util.Optional;

/** Figures in the words of the picture. */
final class Facts {
    private static final int MIB_IN_GIB = 1024;
    private static final int MILLI = 1000;

    private Facts() {}

    /** Such as {@code 0.5 CPU, 512 MiB}. */
    static String size(Resources resources) {
        return cores(resources.milliCpu() / (double) MILLI) + " CPU, " + memory(resources.memoryMiB());
    }

    static String cores(double cores) {
        return cores == Math.rint(cores)
                ? String.valueOf((long) cores)
                : String.format(Locale.ROOT, "%.2f", cores).replaceFirst("0$", "");
    }

    static String memory(int mib) {
        return mib % MIB_IN_GIB == 0 ? mib / MIB_IN_GIB + " GiB" : mib + " MiB";
    }

    /** Such as {@code 2–4 copies}. */
    static String copies(int least, int most) {
        if (most > least) {
            return least + "–" + most + " copies";
        }
        return least == 1 ? "1 copy" : least + " copies";
    }

    /** Such as {@code port 8080}. */
    static Optional<String> port(Optional<Integer> port) {
        return port.map(it -> "port " + it);
    }
}
