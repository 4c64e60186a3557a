package dev.slipway.sandbox.knowledge.aws;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of IPv4 addresses.
 *
 * @param address the address as written, as a number
 * @param prefix the netmask's length, 0 to 32
 */
public record Cidr(long address, int prefix) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    /** Parses {@code 10.0.0.0/16}. */
    public static Optional<Cidr> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 1; i <= 4; i++) {
            int octet = Integer.parseInt(matcher.group(i));
            if (octet > 255) {
                return Optional.empty();
            }
            address = address << 8 | octet;
        }
        int prefix = Integer.parseInt(matcher.group(5));
        return prefix > 32 ? Optional.empty() : Optional.of(new Cidr(address, prefix));
    }

    /** Whether a text is a block as AWS writes it: its first address and the netmask's length. */
    public static boolean isBlock(String text) {
        return parse(text).filter(it -> it.address() == it.first()).isPresent();
    }

    /** The first address. */
    public long first() {
        return address & (-1L << (32 - prefix)) & 0xffffffffL;
    }

    /** The last address. */
    public long last() {
        return first() + (1L << (32 - prefix)) - 1;
    }

    /** Whether the two share an address. */
    public boolean overlaps(Cidr other) {
        return first() <= other.last() && other.first() <= last();
    }

    /** Whether the other lies inside. */
    public boolean contains(Cidr other) {
        return first() <= other.first() && other.last() <= last();
    }
}
