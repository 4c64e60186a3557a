package dev.slipway.policies.sdk.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The violations as SARIF 2.1.0, for code scanning. A resource has no line in a file, so each result names the stack's
 * settings file as its place, which GitHub demands, and the URN as its logical location.
 */
final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final ObjectMapper json = new ObjectMapper();

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
        run.putObject("automationDetails").put("id", evidence.pack().name() + "/" + evidence.stack());
        ArrayNode results = run.putArray("results");
        for (Finding finding : evidence.findings()) {
            if (finding.verdict() instanceof Verdict.Fail fail) {
                for (Verdict.Fail breach : fail.breaches()) {
                    int place = places.getOrDefault(finding.ruleId(), -1);
                    results.add(result(evidence, finding, breach, place));
                }
            }
        }
        return root;
    }

    private ObjectNode rule(RuleInfo info) {
        ObjectNode rule = json.createObjectNode();
        rule.put("id", info.id());
        rule.putObject("shortDescription").put("text", info.title());
        rule.putObject("fullDescription").put("text", info.why());
        rule.putObject("help")
                .put("text", info.fix())
                .put("markdown", "**Why** " + info.why() + "\n\n**Fix** " + info.fix());
        rule.putObject("defaultConfiguration").put("level", level(info.severity()));
        ObjectNode properties = rule.putObject("properties");
        properties.put("security-severity", score(info.severity()));
        ArrayNode tags = properties.putArray("tags");
        tags.add("security");
        info.references().forEach(reference -> tags.add(reference.toString()));
        return rule;
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
                        where + ": found " + breach.found() + ", expected " + breach.expected() + ". Fix: "
                                + finding.rule().fix());
        ObjectNode location = result.putArray("locations").addObject();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", "Pulumi." + evidence.stack() + ".yaml");
        physical.putObject("region").put("startLine", 1);
        location.putArray("logicalLocations")
                .addObject()
                .put("name", finding.resourceName())
                .put("fullyQualifiedName", finding.urn())
                .put("kind", "resource");
        result.putObject("partialFingerprints")
                .put("slipway/v1", finding.ruleId() + "|" + finding.urn() + "|" + breach.path());
        finding.suppression().ifPresent(by -> result.putArray("suppressions")
                .addObject()
                .put("kind", "external")
                .put("status", "accepted")
                .put("justification", by.reason() + " (" + by.owner() + ", until " + by.expires() + ")"));
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
