package dev.slipway.cli.engine;

import java.util.List;

/** The running sandbox, as far as an operation on a stack needs it. */
public interface Sandbox {
    /** What the engine finds its providers by: {@code aws:PORT,kubernetes:PORT,docker:PORT}. */
    String providers();

    /** The ids under which the resource of a URN exists in the sandbox's world. */
    List<String> idsOf(String urn);

    /**
     * Deletes what exists in the sandbox's world of a stack, told to the engine or not.
     *
     * @param urns how the URNs of its resources begin
     * @return how many there were
     */
    int deleteAll(String urns);
}
