package dev.slipway.program.runtime;

/** The pool on which Pulumi's SDK continues when an answer has come. */
public final class CommonPool {
    private static final String PARALLELISM = "java.util.concurrent.ForkJoinPool.common.parallelism";

    private CommonPool() {}

    /**
     * Gives the pool four workers, unless the property says otherwise. Left alone, two cores give it one, and then {@code CompletableFuture} starts a
     * thread for each task instead of using it: nobody could tell any more when all that followed from an answer is done. To be called before anything
     * uses the pool.
     */
    public static void prepare() {
        if (System.getProperty(PARALLELISM) == null) {
            System.setProperty(PARALLELISM, "4");
        }
    }
}
