package dev.slipway.policies.sdk.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.policies.sdk.Control;
import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.Suppression;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Locale;

/** The evidence for machines: every verdict, every control, every suppression. */
final class JsonReport {
    private final ObjectMapper json = new ObjectMapper();

    ObjectNode of(Evidence evidence) {
        ObjectNode root = json.createObjectNode();
        root.put("pack", evidence.pack().name());
        root.put("version", evidence.pack().version());
        root.put("project", evidence.context().project());
        root.put("stack", evidence.stack());
        root.put("environment", evidence.environment());
        root.put("date", evidence.context().today().toString());
        root.put("complete", evidence.complete());
        root.put("resources", evidence.resources());
        ObjectNode summary = root.putObject("summary");
        for (String outcome : List.of("pass", "fail", "suppressed", "unknown", "not-applicable")) {
            summary.put(outcome, evidence.count(outcome));
        }
        ArrayNode findings = root.putArray("findings");
        evidence.findings().forEach(finding -> findings.add(finding(finding)));
        ArrayNode controls = root.putArray("controls");
        evidence.pack().controls().forEach(control -> controls.add(control(evidence, control)));
        ArrayNode suppressions = root.putArray("suppressions");
        evidence.suppressions().forEach(suppression -> suppressions.add(suppression(evidence, suppression)));
        return root;
    }

    private ObjectNode finding(Finding finding) {
        ObjectNode node = json.createObjectNode();
        node.put("rule", finding.ruleId());
        node.put("severity", finding.rule().severity().name().toLowerCase(Locale.ROOT));
        node.put("level", finding.level().label());
        node.put("resource", finding.urn());
        node.put("outcome", finding.outcome());
        if (finding.verdict() instanceof Verdict.Fail fail) {
            ArrayNode breaches = node.putArray("breaches");
            fail.breaches().forEach(breach -> breaches.addObject()
                    .put("path", breach.path())
                    .put("found", breach.found())
                    .put("expected", breach.expected()));
            node.put("fix", finding.rule().fix());
        } else if (finding.verdict() instanceof Verdict.Unknown unknown) {
            node.put("path", unknown.path());
            unknown.producer().ifPresent(urn -> node.put("producer", urn));
        } else if (finding.verdict() instanceof Verdict.NotApplicable none) {
            node.put("reason", none.reason());
        }
        finding.suppression().ifPresent(by -> node.put("suppressedBy", by.owner())
                .put("suppressedUntil", by.expires().toString())
                .put("suppressedBecause", by.reason()));
        return node;
    }

    private ObjectNode control(Evidence evidence, Control control) {
        ObjectNode node = json.createObjectNode();
        node.put("id", control.id());
        node.put("text", control.text());
        node.put("status", ControlStatus.of(evidence, control).label());
        ArrayNode rules = node.putArray("rules");
        evidence.rulesOf(control).forEach(rules::add);
        control.manual().ifPresent(reason -> node.put("notCheckable", reason));
        return node;
    }

    private ObjectNode suppression(Evidence evidence, Suppression suppression) {
        ObjectNode node = json.createObjectNode();
        node.put("rule", suppression.rule());
        node.put("resource", suppression.resource());
        node.put("reason", suppression.reason());
        node.put("owner", suppression.owner());
        suppression.since().ifPresent(day -> node.put("since", day.toString()));
        node.put("expires", suppression.expires().toString());
        node.put("expired", suppression.expiredOn(evidence.context().today()));
        node.put("stale", evidence.stale().contains(suppression));
        return node;
    }
}
