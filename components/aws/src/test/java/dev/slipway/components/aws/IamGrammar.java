package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What IAM's grammar asks of a policy ("Grammar of the IAM JSON policy language"). */
final class IamGrammar {
    private static final Set<String> KEYS = Set.of("Sid", "Effect", "Principal", "Action", "Resource", "Condition");

    private IamGrammar() {}

    static void check(String policy) {
        JsonNode document = read(policy);
        assertThat(document.path("Version").asText()).isEqualTo("2012-10-17");
        assertThat(document.path("Statement").isArray()).isTrue();
        Set<String> sids = new HashSet<>();
        for (JsonNode statement : document.path("Statement")) {
            statement.fieldNames().forEachRemaining(key -> assertThat(KEYS).contains(key));
            assertThat(statement.path("Effect").asText()).isIn("Allow", "Deny");
            assertThat(statement.path("Sid").asText()).matches("[A-Za-z0-9]+");
            assertThat(sids.add(statement.path("Sid").asText()))
                    .as("each sid once")
                    .isTrue();
            assertThat(statement.path("Action").size()).isPositive();
            assertThat(statement.has("Principal") || statement.has("Resource")).isTrue();
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
