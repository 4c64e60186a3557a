package dev.slipway.sandbox.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.EngineDriver.Made;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What IAM refuses. */
class PermissionRefusalsTest extends AwsRefusals {
    private static final String POLICY = "aws:iam/policy:Policy";
    private static final String STATEMENT =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::media/*\"}]}";

    private void refusesPolicy(String from, String to, String says) {
        Map<String, Object> good = Map.of("name", "read", "policy", STATEMENT);
        assertThat(cloud.refusals(POLICY, "subject", good)).isEmpty();
        assertThat(cloud.refusals(POLICY, "subject", EngineDriver.with(good, "policy", STATEMENT.replace(from, to))))
                .anySatisfy(r -> assertThat(r).contains("MalformedPolicyDocument: " + says));
    }

    @Test
    void malformedPolicyDocumentInvalidJson() {
        refusesPolicy("[{", "[", "This policy contains invalid Json");
    }

    @Test
    void malformedPolicyDocumentInvalidVersion() {
        refusesPolicy("2012-10-17", "2026-01-01", "The policy must contain a valid version string");
    }

    @Test
    void malformedPolicyDocumentInvalidEffect() {
        refusesPolicy("Allow", "Permit", "Invalid effect");
    }

    @Test
    void malformedPolicyDocumentMissingAction() {
        refusesPolicy("\"Action\":\"s3:GetObject\",", "", "Missing required field Action");
        refusesPolicy("s3:GetObject", "GetObject", "Missing required field Action");
    }

    @Test
    void malformedPolicyDocumentMissingResource() {
        refusesPolicy("arn:aws:s3:::media/*", "media", "Policy statement must contain resources");
    }

    @Test
    void malformedPolicyDocumentShouldNotSpecifyAPrincipal() {
        refusesPolicy("\"Action\"", "\"Principal\":\"*\",\"Action\"", "Policy document should not specify a principal");
    }

    @Test
    void aTrustPolicyNeedsAPrincipalAndNoResource() {
        String good = "{'name':'task','assumeRolePolicy':'%s'}".formatted(TRUST);
        refuses(ROLE, good, "assumeRolePolicy", STATEMENT, "Missing required field Principal");
        refuses(ROLE, good, "assumeRolePolicy", STATEMENT, "Has prohibited field Resource");
        refuses(ROLE, good, "name", "task role", "failed to satisfy constraint");
        refuses(ROLE, good, "maxSessionDuration", 60, "Member must be between 3600 and 43200");
    }

    @Test
    void entityAlreadyExists() {
        role();
        create(ROLE, "first", "{'name':'taken','assumeRolePolicy':'%s'}".formatted(TRUST));
        refuses(
                ROLE,
                "{'name':'free','assumeRolePolicy':'%s'}".formatted(TRUST),
                "name",
                "taken",
                "EntityAlreadyExists: Role with name taken already exists");
    }

    @Test
    void noSuchEntityAndDeleteConflict() {
        Made role = role();
        String type = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
        String good = "{'role':'%s','policyArn':'arn:aws:iam::aws:policy/ReadOnlyAccess'}".formatted(role.id());
        refuses(type, good, "role", "none", "The role with name none cannot be found");
        refuses(
                type,
                good,
                "policyArn",
                "arn:aws:iam::123456789012:policy/none",
                "does not exist or is not attachable");
        create(type, "attached", good);
        refusesToDelete(role, "DeleteConflict: Cannot delete entity");
    }
}
