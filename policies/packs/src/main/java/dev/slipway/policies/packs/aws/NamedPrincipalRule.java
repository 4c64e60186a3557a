package dev.slipway.policies.packs.aws;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A policy document that lets nobody in by {@code *}: everybody is never the right principal without a condition. */
public abstract class NamedPrincipalRule extends PropertyRule {
    /** How to mend each of them. */
    protected static final String FIX =
            "Name the accounts, roles or services in Principal, or narrow the statement with a "
                    + "Condition on aws:SourceArn or aws:PrincipalOrgID.";

    /** A rule on the policy document that a property holds. */
    protected NamedPrincipalRule(RuleInfo.Builder info, List<String> types, String property) {
        super(info.fix(FIX), types, property, NamedPrincipalRule::document);
    }

    private static Verdict document(PropertyView document) {
        return PolicyDocument.statements(
                document,
                statement -> PolicyDocument.allows(statement) && !PolicyDocument.isNarrowed(statement)
                        ? named(statement)
                        : Verdict.pass());
    }

    private static Verdict named(PropertyView statement) {
        String expected = "named principals, or a condition that narrows them";
        if (statement.get("NotPrincipal").isSet()) {
            return Verdict.fail(statement.path() + ".NotPrincipal", "everybody but these", expected);
        }
        return PolicyDocument.isForEverybody(statement)
                ? Verdict.fail(statement.path() + ".Principal", "everybody", expected)
                : Verdict.pass();
    }
}
