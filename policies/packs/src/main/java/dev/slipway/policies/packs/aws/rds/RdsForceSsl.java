package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.packs.aws.Parameters;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TLS that a client may leave out is left out by somebody. */
public final class RdsForceSsl implements StackRule {
    private static final Pattern VERSION = Pattern.compile("(\\d{1,3})(\\..*)?");
    private static final Pattern FAMILY = Pattern.compile("postgres(\\d{1,3})");
    /** From this major version on rds.force_ssl is 1 unless a group says otherwise (Amazon RDS User Guide, rotating certificates). */
    private static final int FORCED_SINCE = 15;

    private static boolean forcesByDefault(PropertyView version, Pattern pattern) {
        return version.text()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .filter(major -> Integer.parseInt(major.group(1)) >= FORCED_SINCE)
                .isPresent();
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("rds-force-ssl", "RDS for PostgreSQL refuses connections without TLS")
                .severity(Severity.HIGH)
                .why("A client that forgets TLS sends its password and the data in the clear.")
                .fix(
                        "Attach a parameter group that sets rds.force_ssl to 1, which is the default from PostgreSQL 15 on.")
                .checks(Reference.GUIDES, "SEC-21", "KAR-POL-01")
                .checks(Reference.FSBP, "RDS.38")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:rds/instance:Instance");
    }

    @Override
    public Verdict judge(ResourceView database, StackView stack, RuleConfig config) {
        if (database.get("engine").texts().stream().noneMatch(engine -> engine.contains("postgres"))) {
            return Verdict.notApplicable("another engine than PostgreSQL");
        }
        StackView.Links groups =
                stack.referred(database, "parameterGroupName", "aws:rds/parameterGroup:ParameterGroup");
        PropertyView named = database.get("parameterGroupName");
        boolean ofAws = !named.isSet() || named.texts().stream().anyMatch(name -> name.startsWith("default."));
        if (ofAws && forcesByDefault(database.get("engineVersion"), VERSION)) {
            return Verdict.pass();
        }
        if (groups.certain().isEmpty()) {
            return groups.mustExist("parameterGroupName", "a parameter group with rds.force_ssl = 1");
        }
        return Verdict.all(groups.certain().stream()
                .map(group ->
                        Parameters.mustBe(group, "rds.force_ssl", "1", forcesByDefault(group.get("family"), FAMILY)))
                .toList());
    }
}
