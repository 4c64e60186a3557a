package dev.slipway.policies.sdk.judge;

import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Suppression;
import dev.slipway.policies.sdk.judge.Enforcement.Clutter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A stack's suppressions that name a rule of this pack as another's. Which packs judge a stack none of them knows, so the one whose rule is
 * named tells of a name that is nearly its own, and of a suppression that would cover what it found; of all others it keeps silent.
 */
final class ForeignSuppressions {
    private record Foreign(int place, String pack, Suppression suppression) {}

    private final String own;
    private final List<Foreign> all;
    private final Set<Foreign> missed = ConcurrentHashMap.newKeySet();

    private ForeignSuppressions(String own, List<Foreign> all) {
        this.own = own;
        this.all = List.copyOf(all);
    }

    /** Those among a stack's suppressions. */
    static ForeignSuppressions of(String own, Set<String> rules, List<Suppression> ofStack) {
        List<Foreign> all = new ArrayList<>();
        for (int i = 0; i < ofStack.size(); i++) {
            Optional<String> pack = ofStack.get(i).pack().filter(name -> !name.equals(own));
            Suppression suppression = ofStack.get(i).withoutPack();
            if (pack.isPresent() && rules.contains(suppression.rule())) {
                all.add(new Foreign(i, pack.get(), suppression));
            }
        }
        return new ForeignSuppressions(own, all);
    }

    /** Notes a violation that none of this pack's own suppressions covers. */
    void stands(String rule, ResourceView resource) {
        all.stream().filter(it -> it.suppression().covers(rule, resource)).forEach(missed::add);
    }

    /** What is to be said of them. */
    List<Clutter> clutter() {
        return all.stream()
                .filter(it -> isSlip(it.pack(), own) || missed.contains(it))
                .map(it -> new Clutter(it.suppression(), message(it)))
                .toList();
    }

    private String message(Foreign foreign) {
        String where = Enforcement.SUPPRESSIONS_KEY + "[" + foreign.place() + "].rule: found " + foreign.pack() + "/"
                + foreign.suppression().rule();
        String meant = own + "/" + foreign.suppression().rule();
        return isSlip(foreign.pack(), own)
                ? where + ", expected " + meant + ", as this pack is named, or the name of another pack; it suppresses"
                        + " nothing here. Fix: correct the name"
                : where + ", which does not suppress the violation of " + meant + " here. Fix: if that is meant, name"
                        + " this pack";
    }

    /** Whether one name is the other but for capital letters, or for two letters put in, left out, changed or exchanged. */
    static boolean isSlip(String name, String own) {
        return slips(name.toLowerCase(Locale.ROOT), own.toLowerCase(Locale.ROOT), own.length() < 4 ? 1 : 2);
    }

    private static boolean slips(String one, String other, int allowed) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String a = one.substring(same);
        String b = other.substring(same);
        if (a.isEmpty() || b.isEmpty() || allowed == 0) {
            return a.length() + b.length() <= allowed;
        }
        int left = allowed - 1;
        boolean exchanged =
                a.length() > 1 && b.length() > 1 && a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0);
        return slips(a.substring(1), b.substring(1), left)
                || slips(a.substring(1), b, left)
                || slips(a, b.substring(1), left)
                || (exchanged && slips(a.substring(2), b.substring(2), left));
    }
}
