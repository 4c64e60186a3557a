package dev.slipway.sandbox.knowledge.aws.s3;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.value.Props;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** When objects move to cheaper storage, and when they go. */
final class Lifecycles {
    private static final List<String> COLDER =
            List.of("STANDARD_IA", "INTELLIGENT_TIERING", "ONEZONE_IA", "GLACIER_IR", "GLACIER", "DEEP_ARCHIVE");
    private static final Set<String> INFREQUENT = Set.of("STANDARD_IA", "ONEZONE_IA");
    private static final int LEAST_DAYS_TO_IA = 30;

    private Lifecycles() {}

    static Knowledge lifecycle() {
        return Knowledge.of("aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2")
                .identity("bucket", "expectedBucketOwner")
                .fill("transitionDefaultMinimumObjectSize", "all_storage_classes_128K")
                .id(s -> s.in().text("bucket", ""))
                .check(
                        "lifecycle-bucket-missing",
                        "NoSuchBucket: The specified bucket does not exist",
                        Buckets.exists("bucket"))
                .check("lifecycle-id-twice", "InvalidArgument: Rule ID must be unique", s -> {
                    Set<String> seen = new HashSet<>();
                    s.in().each("rules").stream()
                            .map(r -> r.text("id", ""))
                            .filter(id -> !seen.add(id))
                            .forEach(id -> s.refuse(
                                    "rules",
                                    "InvalidArgument: Rule ID must be unique. Found same ID for more than one rule: "
                                            + id,
                                    "Rename one."));
                })
                .check("lifecycle-status", "MalformedXML: lifecycle status", s -> s.in().each("rules").stream()
                        .map(r -> r.text("status", ""))
                        .filter(x -> !x.matches("Enabled|Disabled"))
                        .forEach(x -> s.refuse(
                                "rules",
                                "MalformedXML: The rule status '" + x + "' is not valid",
                                "Use Enabled or Disabled.")))
                .check("lifecycle-class", "MalformedXML: storage class", s -> s.in().each("rules")
                        .forEach(r -> r.each("transitions").stream()
                                .map(t -> t.text("storageClass", ""))
                                .filter(c -> !COLDER.contains(c))
                                .forEach(c -> s.refuse(
                                        "rules",
                                        "MalformedXML: The storage class '" + c + "' is not valid for a transition",
                                        "Use one of " + COLDER + "."))))
                .check(
                        "lifecycle-minimum-days",
                        "InvalidArgument: 'Days' in Transition action must be greater than or equal to 30 for storageClass 'STANDARD_IA'",
                        s -> s.in().each("rules").forEach(r -> r.each("transitions").stream()
                                .filter(t -> INFREQUENT.contains(t.text("storageClass", ""))
                                        && t.has("days")
                                        && t.number("days", 0) < LEAST_DAYS_TO_IA)
                                .forEach(t -> s.refuse(
                                        "rules",
                                        "InvalidArgument: 'Days' in Transition action must be greater than or equal to 30 for storageClass '"
                                                + t.text("storageClass", "") + "'",
                                        "Wait 30 days at least."))))
                .check(
                        "lifecycle-order",
                        "InvalidArgument: 'Days' in Transition actions must grow towards colder storage",
                        s -> s.in().each("rules").forEach(r -> order(s, r)))
                .check(
                        "lifecycle-expiry",
                        "InvalidArgument: 'Days' in the Expiration action must be greater than 'Days' in the Transition action",
                        s -> s.in().each("rules").forEach(r -> expiry(s, r)))
                .check(
                        "lifecycle-no-action",
                        "MalformedXML: At least one action needs to be specified in a rule",
                        s -> s.in().each("rules").stream()
                                .filter(r -> List.of(
                                                "transitions",
                                                "expiration",
                                                "noncurrentVersionTransitions",
                                                "noncurrentVersionExpiration",
                                                "abortIncompleteMultipartUpload")
                                        .stream()
                                        .noneMatch(r::has))
                                .forEach(r -> s.refuse(
                                        "rules",
                                        "InvalidRequest: At least one action needs to be specified in a rule",
                                        "Give rule '" + r.text("id", "") + "' a transition or an expiration.")));
    }

    private static void order(Subject s, Props rule) {
        List<Props> transitions = rule.each("transitions");
        for (Props a : transitions) {
            for (Props b : transitions) {
                boolean colder =
                        COLDER.indexOf(b.text("storageClass", "")) > COLDER.indexOf(a.text("storageClass", ""));
                if (colder && b.has("days") && a.has("days") && b.number("days", 0) <= a.number("days", 0)) {
                    s.refuse(
                            "rules",
                            "InvalidArgument: 'Days' in the Transition action for StorageClass '"
                                    + b.text("storageClass", "") + "' must be greater than for '"
                                    + a.text("storageClass", "") + "'",
                            "Order the transitions from warm to cold.");
                }
            }
        }
    }

    private static void expiry(Subject s, Props rule) {
        double last = rule.each("transitions").stream()
                .mapToDouble(t -> t.number("days", 0))
                .max()
                .orElse(-1);
        rule.number("expiration.days")
                .filter(d -> d <= last)
                .ifPresent(d -> s.refuse(
                        "rules",
                        "InvalidArgument: 'Days' in the Expiration action for rule '" + rule.text("id", "")
                                + "' must be greater than 'Days' in the Transition action",
                        "Expire after " + (long) last + " days."));
    }
}
