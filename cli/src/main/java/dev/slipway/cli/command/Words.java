package dev.slipway.cli.command;

import dev.slipway.cli.launch.Launch;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** The constants of an enum as options write them, for help and completion. */
abstract class Words implements Iterable<String> {
    private final List<String> words;

    Words(Enum<?>[] constants) {
        words = Arrays.stream(constants).map(Launch::word).toList();
    }

    @Override
    public Iterator<String> iterator() {
        return words.iterator();
    }
}
