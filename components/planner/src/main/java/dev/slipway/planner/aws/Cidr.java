package dev.slipway.planner.aws;

/**
 * A block of IPv4 addresses.
 *
 * @param base first address as a number, its host bits zero
 * @param prefix bits that are fixed, 0 to 32
 */
record Cidr(long base, int prefix) {
    Cidr {
        if (prefix < 0 || prefix > 32 || base < 0 || base > 0xFFFF_FFFFL || base % (1L << (32 - prefix)) != 0) {
            throw new IllegalArgumentException("not an address block: " + base + "/" + prefix);
        }
    }

    /**
     * Reads the usual form.
     *
     * @throws IllegalArgumentException when the text is no block such as 10.0.0.0/16, or has host bits set
     */
    static Cidr parse(String text) {
        String[] halves = text.split("/", -1);
        String[] parts = halves[0].split("\\.", -1);
        if (halves.length != 2 || parts.length != 4 || !halves[1].matches("\\d{1,2}")) {
            throw new IllegalArgumentException("not an address block: " + text);
        }
        long base = 0;
        for (String part : parts) {
            if (!part.matches("\\d{1,3}") || Integer.parseInt(part) > 255) {
                throw new IllegalArgumentException("not an address block: " + text);
            }
            base = base * 256 + Integer.parseInt(part);
        }
        return new Cidr(base, Integer.parseInt(halves[1]));
    }

    /** Number of addresses. */
    long size() {
        return 1L << (32 - prefix);
    }

    /** Last address as a number. */
    long last() {
        return base + size() - 1;
    }

    /** Whether an address is in both blocks. */
    boolean overlaps(Cidr other) {
        return base <= other.last() && other.base <= last();
    }

    /** Whether the other block lies wholly inside. */
    boolean contains(Cidr other) {
        return base <= other.base && other.last() <= last();
    }

    /** One of the equal parts that {@code bits} more fixed bits give. */
    Cidr part(int bits, int index) {
        int newPrefix = prefix + bits;
        if (newPrefix > 32 || index < 0 || index >= 1 << bits) {
            throw new IllegalArgumentException("no part " + index + " of " + (1L << bits) + " in " + this);
        }
        return new Cidr(base + ((long) index << (32 - newPrefix)), newPrefix);
    }

    @Override
    public String toString() {
        return (base >> 24) + "." + (base >> 16 & 255) + "." + (base >> 8 & 255) + "." + (base & 255) + "/" + prefix;
    }
}
