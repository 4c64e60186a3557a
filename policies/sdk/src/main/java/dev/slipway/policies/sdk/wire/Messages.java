package dev.slipway.policies.sdk.wire;

import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.Level;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Rule;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.Suppression;
import dev.slipway.policies.sdk.Verdict;
import dev.slipway.policies.sdk.judge.Enforcement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyComplianceFramework;
import pulumirpc.AnalyzerOuterClass.PolicyConfigSchema;
import pulumirpc.AnalyzerOuterClass.PolicyInfo;
import pulumirpc.AnalyzerOuterClass.PolicyNotApplicable;
import pulumirpc.AnalyzerOuterClass.PolicySeverity;
import pulumirpc.AnalyzerOuterClass.PolicyType;
import pulumirpc.AnalyzerOuterClass.Remediation;

/** What the engine is told: the pack's description and the verdicts. */
final class Messages {
    private Messages() {}

    static AnalyzerInfo info(PolicyPack pack, Function<RuleInfo, Level> levels) {
        AnalyzerInfo.Builder info = AnalyzerInfo.newBuilder()
                .setName(pack.name())
                .setDisplayName(pack.name())
                .setDescription(pack.description())
                .setVersion(pack.version())
                .setSupportsConfig(true);
        for (Rule rule : pack.rules()) {
            RuleInfo about = rule.info();
            info.addPolicies(policy(about, rule instanceof StackRule, levels.apply(about)));
        }
        return info.build();
    }

    private static PolicyInfo policy(RuleInfo rule, boolean stackWide, Level level) {
        PolicyInfo.Builder policy = PolicyInfo.newBuilder()
                .setName(rule.id())
                .setDisplayName(rule.title())
                .setDescription(rule.title())
                .setMessage(rule.why())
                .setEnforcementLevel(level(level))
                .setPolicyType(stackWide ? PolicyType.POLICY_TYPE_STACK : PolicyType.POLICY_TYPE_RESOURCE)
                .setSeverity(severity(rule.severity()))
                .setRemediationSteps(rule.fix())
                .setConfigSchema(schema(rule.config()));
        rule.references().forEach(reference -> policy.addTags(reference.toString()));
        if (!rule.references().isEmpty()) {
            Reference first = rule.references().get(0);
            policy.setFramework(PolicyComplianceFramework.newBuilder()
                    .setName(first.framework())
                    .setReference(first.id()));
        }
        return policy.build();
    }

    private static PolicyConfigSchema schema(ConfigSchema schema) {
        Struct.Builder properties = Struct.newBuilder();
        schema.settings().forEach((name, setting) -> {
            Struct.Builder one = Struct.newBuilder()
                    .putFields("type", text(setting.type()))
                    .putFields("description", text(setting.description()))
                    .putFields("default", plain(setting.fallback()));
            if (setting.type().equals("array")) {
                one.putFields("items", object("type", "string"));
            }
            properties.putFields(name, Value.newBuilder().setStructValue(one).build());
        });
        properties.putFields("suppress", SUPPRESS);
        return PolicyConfigSchema.newBuilder().setProperties(properties).build();
    }

    private static final Value SUPPRESS = Value.newBuilder()
            .setStructValue(Struct.newBuilder()
                    .putFields("type", text("array"))
                    .putFields(
                            "description",
                            text("Violations somebody answers for: resource, reason, owner, expires, since"))
                    .putFields("items", object("type", "object")))
            .build();

    private static Value object(String key, String value) {
        return Value.newBuilder()
                .setStructValue(Struct.newBuilder().putFields(key, text(value)))
                .build();
    }

    private static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    private static Value plain(Object value) {
        if (value instanceof Boolean bool) {
            return Value.newBuilder().setBoolValue(bool).build();
        }
        if (value instanceof Number number) {
            return Value.newBuilder().setNumberValue(number.doubleValue()).build();
        }
        if (value instanceof List<?> list) {
            ListValue.Builder values = ListValue.newBuilder();
            list.forEach(item -> values.addValues(plain(item)));
            return Value.newBuilder().setListValue(values).build();
        }
        return text(String.valueOf(value));
    }

    static AnalyzeResponse response(PolicyPack pack, List<Finding> findings) {
        AnalyzeResponse.Builder response = AnalyzeResponse.newBuilder();
        for (Finding finding : findings) {
            if (finding.isViolation() && finding.verdict() instanceof Verdict.Fail fail) {
                fail.breaches().forEach(breach -> response.addDiagnostics(diagnostic(pack, finding, breach)));
            } else {
                reason(finding)
                        .ifPresent(why -> response.addNotApplicable(PolicyNotApplicable.newBuilder()
                                .setPolicyName(finding.ruleId())
                                .setReason(why)));
            }
        }
        return response.build();
    }

    private static AnalyzeDiagnostic diagnostic(PolicyPack pack, Finding finding, Verdict.Fail breach) {
        return AnalyzeDiagnostic.newBuilder()
                .setPolicyName(finding.ruleId())
                .setPolicyPackName(pack.name())
                .setPolicyPackVersion(pack.version())
                .setDescription(finding.rule().title())
                .setMessage(text(finding, breach))
                .setEnforcementLevel(level(finding.level()))
                .setSeverity(severity(finding.rule().severity()))
                .setUrn(finding.urn())
                .build();
    }

    /** Advice on every suppression that no longer holds or covers nothing. */
    static List<AnalyzeDiagnostic> suppressionWarnings(PolicyPack pack, Enforcement enforcement) {
        return enforcement.clutter().stream()
                .map(it -> AnalyzeDiagnostic.newBuilder()
                        .setPolicyName(it.suppression().rule())
                        .setPolicyPackName(pack.name())
                        .setPolicyPackVersion(pack.version())
                        .setDescription("Suppressions are in force and cover something")
                        .setMessage(it.message())
                        .setEnforcementLevel(EnforcementLevel.ADVISORY)
                        .build())
                .toList();
    }

    /** Resource, path, found, expected, fix: what a reader needs to mend it without opening the rule. */
    private static String text(Finding finding, Verdict.Fail breach) {
        String where = finding.resourceName() + (breach.path().isEmpty() ? "" : " " + breach.path());
        return where + ": found " + breach.found() + ", expected " + breach.expected() + ". Fix: "
                + finding.rule().fix();
    }

    private static Optional<String> reason(Finding finding) {
        if (finding.suppression().isPresent()) {
            Suppression by = finding.suppression().get();
            return Optional.of("suppressed until " + by.expires() + " by " + by.owner() + ": " + by.reason());
        }
        if (finding.verdict() instanceof Verdict.Unknown unknown) {
            String from = unknown.producer()
                    .map(urn -> ", which " + urn + " produces")
                    .orElse("");
            return Optional.of("unknown: " + finding.resourceName() + " " + unknown.path() + " is not known yet" + from
                    + "; judged again at up");
        }
        return finding.verdict() instanceof Verdict.NotApplicable none ? Optional.of(none.reason()) : Optional.empty();
    }

    /** What a rule mended in a resource, or why it could not. */
    static Remediation remediation(PolicyPack pack, RuleInfo rule, ResourceView resource, Optional<Struct> mended) {
        Remediation.Builder remedy = Remediation.newBuilder()
                .setPolicyName(rule.id())
                .setPolicyPackName(pack.name())
                .setPolicyPackVersion(pack.version())
                .setDescription(rule.title());
        mended.ifPresentOrElse(
                remedy::setProperties,
                () -> remedy.setDiagnostic(resource.name()
                        + ": not mended, a value to be changed is not known yet or is no object. Fix: " + rule.fix()));
        return remedy.build();
    }

    static EnforcementLevel level(Level level) {
        return switch (level) {
            case ADVISORY -> EnforcementLevel.ADVISORY;
            case MANDATORY -> EnforcementLevel.MANDATORY;
            case REMEDIATE -> EnforcementLevel.REMEDIATE;
            case DISABLED -> EnforcementLevel.DISABLED;
        };
    }

    static Level level(EnforcementLevel level) {
        return switch (level) {
            case ADVISORY -> Level.ADVISORY;
            case REMEDIATE -> Level.REMEDIATE;
            case DISABLED -> Level.DISABLED;
            case MANDATORY, UNRECOGNIZED -> Level.MANDATORY;
        };
    }

    private static PolicySeverity severity(Severity severity) {
        return switch (severity) {
            case LOW -> PolicySeverity.POLICY_SEVERITY_LOW;
            case MEDIUM -> PolicySeverity.POLICY_SEVERITY_MEDIUM;
            case HIGH -> PolicySeverity.POLICY_SEVERITY_HIGH;
            case CRITICAL -> PolicySeverity.POLICY_SEVERITY_CRITICAL;
        };
    }
}
