package dev.slipway.policies.packs.aws;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Value;
import dev.slipway.policies.sdk.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads IAM policy documents, as JSON text or as the structure that components register. */
public final class PolicyDocument {
    /** Conditions that tie a statement to an account, an organisation, a caller or a network. */
    private static final Pattern NARROWING = Pattern.compile(
            "(?i)aws:(SourceArn|SourceAccount|SourceOrgID|PrincipalOrgID|PrincipalAccount|PrincipalArn|SourceVpc"
                    + "|SourceVpce|SourceIp)|kms:(CallerAccount|ViaService)|sts:ExternalId|.*:sub|.*:aud");

    private static final Pattern EXCLUDING = Pattern.compile("(?i)Not|^Null$|IfExists$|^ForAllValues:");
    /** Values that everybody has. */
    private static final Pattern ANYTHING =
            Pattern.compile("\\*|0\\.0\\.0\\.0/0|::/0|arn:aws:iam::\\*:(role/|user/)?\\*");

    private PolicyDocument() {}

    /** What holds a policy that grants something: policies of identities, and components that register one. */
    public static List<String> identityTypes() {
        return List.of(
                "aws:iam/policy:Policy",
                "aws:iam/rolePolicy:RolePolicy",
                "aws:iam/userPolicy:UserPolicy",
                "aws:iam/groupPolicy:GroupPolicy",
                "aws:iam/role:Role",
                "slipway:aws:*");
    }

    /** Judges every statement of what {@link #identityTypes()} hold, a task's planned permissions included. */
    public static Verdict granted(ResourceView resource, Function<PropertyView, Verdict> check) {
        if (resource.get("policy").isSet()) {
            return statements(resource.get("policy"), check);
        }
        if (resource.isA("aws:iam/role:Role")) {
            PropertyView inline = resource.get("inlinePolicies");
            return inline.isSet()
                    ? inline.each(policy -> statements(policy.get("policy"), check))
                    : Verdict.notApplicable("no policy in it");
        }
        PropertyView planned = resource.get("plan", "permissions");
        return planned.isSet()
                ? planned.each(permission -> check.apply(translated(permission)))
                : Verdict.notApplicable("no policy in it");
    }

    /** A planned permission as an allowing statement, under its own path. */
    private static PropertyView translated(PropertyView permission) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("Effect", new Value.Text("Allow"));
        fields.put("Action", permission.get("actions").value());
        fields.put("Resource", permission.get("resources").value());
        return PropertyView.of(permission.path(), new Value.Fields(fields));
    }

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

    /**
     * Whether a condition narrows a statement to an account, an organisation, a caller or a network. One that excludes somebody leaves all
     * others in, and one that any value meets holds nobody back.
     */
    public static boolean isNarrowed(PropertyView statement) {
        return isNarrowedTo(statement, NARROWING, ANYTHING);
    }

    /** Whether a condition asks some key for values of which none fits {@code any}. */
    public static boolean isNarrowedTo(PropertyView statement, Pattern keys, Pattern any) {
        return statement.get("Condition").fields().entrySet().stream()
                .filter(operator -> !EXCLUDING.matcher(operator.getKey()).find())
                .flatMap(operator -> operator.getValue().fields().entrySet().stream())
                .anyMatch(key -> keys.matcher(key.getKey()).matches()
                        && key.getValue().texts().stream()
                                .noneMatch(value -> any.matcher(value).matches()));
    }
}
