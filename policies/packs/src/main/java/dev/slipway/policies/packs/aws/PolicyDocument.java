package dev.slipway.policies.packs.aws;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads IAM policy documents, as JSON text or as the structure that components register. */
public final class PolicyDocument {
    private PolicyDocument() {}

    /** Judges every statement; a document that is not known yet leaves the verdict open. */
    public static Verdict statements(PropertyView document, Function<PropertyView, Verdict> check) {
        return document.known(policy -> policy.json().get("Statement").each(check));
    }

    /** Whether the statement allows, rather than denies. */
    public static boolean allows(PropertyView statement) {
        return statement.get("Effect").texts().contains("Allow");
    }

    /** The actions of a statement. */
    public static List<String> actions(PropertyView statement) {
        return statement.get("Action").texts();
    }

    /** The resources of a statement. */
    public static List<String> resources(PropertyView statement) {
        return statement.get("Resource").texts();
    }

    /** Whether anybody at all is the principal: {@code "*"} or {@code {"AWS": "*"}}. */
    public static boolean isForEverybody(PropertyView statement) {
        PropertyView principal = statement.get("Principal");
        return principal.texts().contains("*")
                || principal.fields().values().stream()
                        .anyMatch(who -> who.texts().contains("*"));
    }

    /** Whether a condition narrows a statement to an account, an organisation, a source or a network. */
    public static boolean isNarrowed(PropertyView statement) {
        for (Map.Entry<String, PropertyView> operator :
                statement.get("Condition").fields().entrySet()) {
            for (String key : operator.getValue().fields().keySet()) {
                if (key.matches(
                        "(?i)aws:(SourceArn|SourceAccount|SourceOrgID|PrincipalOrgID|PrincipalAccount|PrincipalArn"
                                + "|SourceVpc|SourceVpce|SourceIp)|kms:(CallerAccount|ViaService)|sts:ExternalId|.*:sub|.*:aud")) {
                    return true;
                }
            }
        }
        return false;
    }
}
