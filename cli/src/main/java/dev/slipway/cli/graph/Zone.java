package dev.slipway.cli.graph;

/** Zones of trust, from the outside in, in the order in which a request meets them. */
public enum Zone {
    /** Nobody is trusted here. */
    INTERNET("Internet"),
    /** What the internet reaches. */
    PUBLIC("Public"),
    /** What only the public zone reaches. */
    PRIVATE("Private"),
    /** What only its users, by their uses-edges, reach. */
    DATA("Data"),
    /** Object storage of a provider, apart from host or cluster. */
    STORAGE("Object storage"),
    /** Copies that outlive the loss of a region. */
    SECOND_REGION("Second region"),
    /** Services of others, called over the internet. */
    OUTSIDE("Services outside");

    private final String word;

    Zone(String word) {
        this.word = word;
    }

    /** What the picture calls it. */
    public String word() {
        return word;
    }
}
