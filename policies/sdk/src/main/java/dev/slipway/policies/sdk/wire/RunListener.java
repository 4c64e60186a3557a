package dev.slipway.policies.sdk.wire;

import dev.slipway.policies.sdk.judge.Judge;

/** Is told how a run goes on; the evidence writer listens. */
public interface RunListener {
    /** Listens to nothing. */
    RunListener NONE = new RunListener() {
        @Override
        public void configured(Judge judge) {}

        @Override
        public void progressed(Judge judge) {}

        @Override
        public void completed(Judge judge) {}
    };

    /** A run begins; what it throws is told to the engine. */
    void configured(Judge judge);

    /** A resource was judged; called often and from several threads. */
    void progressed(Judge judge);

    /** The whole stack was judged, or the engine is about to end the run. */
    void completed(Judge judge);
}
