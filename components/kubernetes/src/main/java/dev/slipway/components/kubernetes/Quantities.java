package dev.slipway.components.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Quantities in the form in which the API server keeps them: 1000m as 1, 1024Mi as 1Gi. Any other form of the same amount would show as
 * drift at every refresh.
 */
final class Quantities {
    private static final Pattern WHOLE = Pattern.compile("([0-9]+)(m|Ki|Mi|Gi|Ti)?");
    private static final List<String> BINARY = List.of("Ki", "Mi", "Gi", "Ti", "Pi");

    private Quantities() {}

    static Map<String, String> canonical(Map<String, String> quantities) {
        Map<String, String> canonical = new TreeMap<>();
        quantities.forEach((name, quantity) -> canonical.put(name, canonical(quantity)));
        return canonical;
    }

    static String canonical(String quantity) {
        Matcher whole = WHOLE.matcher(quantity);
        if (!whole.matches() || whole.group(2) == null) {
            return quantity;
        }
        long amount = Long.parseLong(whole.group(1));
        String unit = whole.group(2);
        if (unit.equals("m")) {
            return amount % 1000 == 0 ? Long.toString(amount / 1000) : quantity;
        }
        int step = BINARY.indexOf(unit);
        while (amount > 0 && amount % 1024 == 0 && step < BINARY.size() - 1) {
            amount /= 1024;
            step++;
        }
        return amount + BINARY.get(step);
    }
}
