package dev.slipway.policies.sdk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A violation somebody answers for. It holds until its expiry date has passed.
 *
 * @param rule the rule's id
 * @param resource the resource's logical name or URN; {@code *} stands for any text
 * @param reason why the violation is right here
 * @param owner who answers for it
 * @param since the day it was agreed, if written down
 * @param expires the last day on which it holds
 */
public record Suppression(
        String rule, String resource, String reason, String owner, Optional<LocalDate> since, LocalDate expires) {
    public Suppression {
        if (rule.isBlank() || resource.isBlank() || reason.isBlank() || owner.isBlank()) {
            throw new IllegalArgumentException(
                    "a suppression needs rule, resource, reason, owner and expires; found rule '" + rule
                            + "', resource '" + resource + "', reason '" + reason + "', owner '" + owner + "'");
        }
    }

    /** The pack that the rule is named with, as {@code pack/rule}, if it is. */
    public Optional<String> pack() {
        int slash = rule.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(rule.substring(0, slash));
    }

    /** The same with the rule's own id alone. */
    public Suppression withoutPack() {
        return pack().isEmpty()
                ? this
                : new Suppression(rule.substring(rule.indexOf('/') + 1), resource, reason, owner, since, expires);
    }

    /** Whether it speaks of this rule and resource, expired or not. */
    public boolean covers(String ruleId, ResourceView subject) {
        return rule.equals(ruleId) && (matches(subject.name()) || matches(subject.urn()));
    }

    /** Whether its last day is before this one. */
    public boolean expiredOn(LocalDate day) {
        return day.isAfter(expires);
    }

    private boolean matches(String text) {
        if (!resource.contains("*")) {
            return resource.equals(text);
        }
        StringBuilder regex = new StringBuilder();
        for (String part : resource.split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return text.matches(regex.toString());
    }
}
