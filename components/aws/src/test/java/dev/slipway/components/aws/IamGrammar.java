package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What IAM's grammar asks of a policy ("Grammar of the IAM JSON policy language"), and that nothing is allowed wholesale. */
final class IamGrammar {
    private static final Set<String> KEYS = Set.of("Sid", "Effect", "Principal", "Action", "Resource", "Condition");
    private static final Set<String> PRINCIPALS = Set.of("AWS", "Service");
    private static final Pattern ACTION = Pattern.compile("([a-z0-9-]+):([A-Z][A-Za-z]*\\*?|\\*)");
    private static final Pattern ARN =
            Pattern.compile("arn:aws:[a-z0-9-]+:[a-z0-9-]*:(\\d{12}|aws|):\\S+|arn:aws:secretsmanager:master");

    /** Prefixes of the service authorization reference that these stacks have a reason to name. */
    private static final Set<String> SERVICES = Set.of(
            "aps",
            "cloudwatch",
            "ecr",
            "ecs",
            "elasticache",
            "elasticfilesystem",
            "iam",
            "kms",
            "lambda",
            "logs",
            "rds",
            "s3",
            "secretsmanager",
            "sns",
            "sts");

    private static final Set<String> OPERATORS =
            Set.of("StringEquals", "StringLike", "StringNotEquals", "ArnLike", "ArnEquals", "Bool", "NumericLessThan");

    private IamGrammar() {}

    /** @param own whether it stands at a resource, and so names principals and may mean the resource itself by a star */
    static void check(String policy, boolean own) {
        JsonNode document = read(policy);
        assertThat(document.path("Version").asText()).isEqualTo("2012-10-17");
        assertThat(document.path("Statement").isArray()).isTrue();
        assertThat(document.path("Statement")).isNotEmpty();
        Set<String> sids = new HashSet<>();
        for (JsonNode statement : document.path("Statement")) {
            statement.fieldNames().forEachRemaining(key -> assertThat(KEYS).contains(key));
            assertThat(statement.path("Effect").asText()).isIn("Allow", "Deny");
            assertThat(statement.path("Sid").asText()).matches("[A-Za-z0-9]+");
            assertThat(sids.add(statement.path("Sid").asText()))
                    .as("each sid once")
                    .isTrue();
            assertThat(statement.has("Principal")).as("who, in %s", policy).isEqualTo(own);
            boolean denies = statement.path("Effect").asText().equals("Deny");
            statement.path("Principal").fieldNames().forEachRemaining(kind -> assertThat(PRINCIPALS)
                    .contains(kind));
            assertThat(statement.path("Principal").isTextual() && !denies)
                    .as("anybody is let in by %s", policy)
                    .isFalse();
            assertThat(statement.path("Action")).isNotEmpty();
            statement.path("Action").forEach(action -> action(action.asText(), own, denies));
            assertThat(own || statement.has("Resource")).isTrue();
            statement.path("Resource").forEach(resource -> resource(statement, resource.asText(), own));
            statement.path("Condition").fieldNames().forEachRemaining(it -> assertThat(OPERATORS)
                    .contains(it));
        }
    }

    private static void action(String action, boolean own, boolean denies) {
        if (action.equals("*")) {
            assertThat(denies).as("everything is allowed").isTrue();
            return;
        }
        java.util.regex.Matcher parts = ACTION.matcher(action);
        assertThat(parts.matches()).as("an action: %s", action).isTrue();
        assertThat(SERVICES).contains(parts.group(1));
        assertThat(action.endsWith("*") && !own)
                .as("a role may do all of %s", action)
                .isFalse();
    }

    /** Some actions know no resources; then the star is allowed, and a condition or the action itself has to narrow it. */
    private static void resource(JsonNode statement, String resource, boolean own) {
        if (resource.equals("*")) {
            Set<String> without = Set.of("ecr:GetAuthorizationToken", "cloudwatch:PutMetricData");
            statement.path("Action").forEach(action -> assertThat(own || without.contains(action.asText()))
                    .as("%s on everything", action.asText())
                    .isTrue());
        } else {
            assertThat(resource).matches(ARN);
        }
    }

    static List<String> actions(String policy) {
        List<String> actions = new ArrayList<>();
        read(policy)
                .path("Statement")
                .forEach(statement -> statement.path("Action").forEach(it -> actions.add(it.asText())));
        return actions;
    }

    private static JsonNode read(String policy) {
        try {
            return new ObjectMapper().readTree(policy);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + policy, e);
        }
    }
}
