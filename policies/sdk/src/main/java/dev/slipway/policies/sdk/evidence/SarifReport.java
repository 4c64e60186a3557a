package dev.slipway.policies.sdk.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The violations as SARIF 2.1.0, for code scanning. A resource has no line in a file, so each result names the stack's
 * settings file as its place, which GitHub demands, and the URN as its logical location. What is suppressed is left out: GitHub does not
 * read {@code suppressions} and would open an alert for each ("SARIF support for code scanning"); evidence.json and the page have it.
 */
final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** GitHub refuses a file with more results than these ("SARIF support for code scanning", limits). */
    static final int MOST_RESULTS = 25_000;

    /** Of these it shows so many, the most severe. */
    static final int SHOWN_RESULTS = 5_000;

    private static final int MOST_TAGS = 20;
    private static final int LONGEST_DESCRIPTION = 1024;

    private final ObjectMapper json = new ObjectMapper();

    private record Breach(Finding finding, Verdict.Fail fail) {}

    ObjectNode of(Evidence evidence) {
        ObjectNode root = json.createObjectNode();
        root.put("$schema", SCHEMA);
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", evidence.pack().name());
        driver.put("semanticVersion", evidence.pack().version());
        ArrayNode rules = driver.putArray("rules");
        Map<String, Integer> places = new LinkedHashMap<>();
        evidence.pack().rules().forEach(rule -> {
            places.put(rule.info().id(), places.size());
            rules.add(rule(rule.info()));
        });
        // What stands before the last slash is the category; one analysis replaces another of the same category.
        run.putObject("automationDetails")
                .put(
                        "id",
                        Stream.of(evidence.pack().name(), evidence.context().project(), evidence.stack())
                                        .filter(part -> !part.isEmpty())
                                        .collect(Collectors.joining("/"))
                                + "/");
        List<Breach> breaches = breaches(evidence);
        invocation(run, evidence, breaches.size());
        ArrayNode results = run.putArray("results");
        Map<String, Integer> seen = new HashMap<>();
        for (Breach breach : mostSevere(breaches)) {
            ObjectNode result = result(
                    evidence,
                    breach.finding(),
                    breach.fail(),
                    places.getOrDefault(breach.finding().ruleId(), -1));
            String what = breach.finding().ruleId() + "|" + breach.finding().urn() + "|"
                    + breach.fail().path();
            // GitHub tells alerts apart by this hash alone, and all results stand in one line of one file.
            result.putObject("partialFingerprints")
                    .put("primaryLocationLineHash", hash(what) + ":" + seen.merge(what, 1, Integer::sum))
                    .put("slipway/v1", what);
            results.add(result);
        }
        return root;
    }

    private static List<Breach> breaches(Evidence evidence) {
        List<Breach> all = new ArrayList<>();
        for (Finding finding : evidence.findings()) {
            if (finding.verdict() instanceof Verdict.Fail fail
                    && finding.suppression().isEmpty()) {
                fail.breaches().forEach(breach -> all.add(new Breach(finding, breach)));
            }
        }
        return all;
    }

    private static List<Breach> mostSevere(List<Breach> breaches) {
        if (breaches.size() <= MOST_RESULTS) {
            return breaches;
        }
        return breaches.stream()
                .sorted(Comparator.comparing((Breach it) -> it.finding().rule().severity())
                        .reversed())
                .limit(MOST_RESULTS)
                .toList();
    }

    /** A run that was cut short, or that found too much, says so. */
    private static void invocation(ObjectNode run, Evidence evidence, int found) {
        ObjectNode invocation = run.putArray("invocations").addObject();
        invocation.put("executionSuccessful", evidence.complete());
        if (found > SHOWN_RESULTS) {
            String left = found > MOST_RESULTS
                    ? (found - MOST_RESULTS) + " of " + found + " results are left out, the least severe, since code"
                            + " scanning takes " + MOST_RESULTS + " and shows " + SHOWN_RESULTS
                    : "code scanning shows " + SHOWN_RESULTS + " of the " + found + " results, the most severe";
            invocation
                    .putArray("toolExecutionNotifications")
                    .addObject()
                    .put("level", "warning")
                    .putObject("message")
                    .put("text", left + "; evidence.json has all");
        }
    }

    private static String hash(String what) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The stack's settings file, beside the project's; a relative reference, as GitHub wants it from the repository's root. */
    private static String uri(String stack) {
        return stack.isEmpty()
                ? "Pulumi.yaml"
                : "Pulumi." + URLEncoder.encode(stack, StandardCharsets.UTF_8).replace("+", "%20") + ".yaml";
    }

    private ObjectNode rule(RuleInfo info) {
        ObjectNode rule = json.createObjectNode();
        rule.put("id", info.id());
        // GitHub takes no empty text here, and a pack of one's own need not say why.
        String title = given(info.title(), info.id());
        rule.putObject("shortDescription").put("text", shortened(title));
        rule.putObject("fullDescription").put("text", shortened(given(info.why(), title)));
        rule.putObject("help")
                .put("text", given(info.fix(), title))
                .put("markdown", "**Why** " + given(info.why(), title) + "\n\n**Fix** " + given(info.fix(), title));
        rule.putObject("defaultConfiguration").put("level", level(info.severity()));
        ObjectNode properties = rule.putObject("properties");
        properties.put("security-severity", score(info.severity()));
        // Which alerts are shown first is a matter of both; a rule says a violation only of what it knows.
        properties.put("precision", "high");
        ArrayNode tags = properties.putArray("tags");
        tags.add("security");
        info.references().stream().limit(MOST_TAGS - 1L).forEach(reference -> tags.add(reference.toString()));
        return rule;
    }

    private static String given(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION - 1) + "…";
    }

    private ObjectNode result(Evidence evidence, Finding finding, Verdict.Fail breach, int place) {
        ObjectNode result = json.createObjectNode();
        result.put("ruleId", finding.ruleId());
        result.put("ruleIndex", place);
        result.put("level", finding.level().fails() ? level(finding.rule().severity()) : "note");
        String where = finding.resourceName() + (breach.path().isEmpty() ? "" : " " + breach.path());
        result.putObject("message")
                .put(
                        "text",
                        where + ": found " + breach.found() + ", expected " + breach.expected()
                                + (finding.rule().fix().isBlank()
                                        ? ""
                                        : ". Fix: " + finding.rule().fix()));
        ObjectNode location = result.putArray("locations").addObject();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(evidence.stack()));
        physical.putObject("region")
                .put("startLine", 1)
                .put("startColumn", 1)
                .put("endLine", 1)
                .put("endColumn", 2);
        location.putArray("logicalLocations")
                .addObject()
                .put("name", finding.resourceName())
                .put("fullyQualifiedName", finding.urn())
                .put("kind", "resource");
        return result;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "note";
        };
    }

    /** GitHub's scale: above 9 critical, above 7 high, above 4 medium. */
    private static String score(Severity severity) {
        return switch (severity) {
            case LOW -> "3.0";
            case MEDIUM -> "5.5";
            case HIGH -> "8.0";
            case CRITICAL -> "9.5";
        };
    }
}
