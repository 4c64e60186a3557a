package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/** NOAUTH is an answer, and redis-cli ends well with it. */
public final class DockerRedisCheckAuthenticates implements ResourceRule {
    private static final Pattern PING = Pattern.compile("redis-cli\\b[^|&;]*\\bping\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHENTICATED = Pattern.compile("REDISCLI_AUTH=|\\s(-a|--pass)\\s");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-redis-check-authenticates", "Health checks of Redis ask with the password")
                .severity(Severity.LOW)
                .why(
                        "Without it Redis answers NOAUTH, redis-cli ends with 0 all the same, and a broken cache counts as healthy.")
                .fix(
                        "Put the password into REDISCLI_AUTH, from a file or a variable, and look for PONG: redis-cli ping | grep -q PONG.")
                .checks(Reference.GUIDES, "KAR-POL-06")
                .build();
    }

    @Override
    public List<String> types() {
        return DockerContainer.types();
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        PropertyView tests = resource.get("healthcheck", "tests");
        return tests.known(known -> {
            String command = String.join(" ", known.reveal().texts());
            if (!PING.matcher(command).find()) {
                return Verdict.notApplicable("its health check asks no Redis");
            }
            boolean authenticated = AUTHENTICATED.matcher(command).find()
                    || resource.get("envs").items().stream()
                            .anyMatch(env -> env.reveal().text().orElse("").startsWith("REDISCLI_AUTH="));
            return authenticated
                    ? Verdict.pass()
                    : Verdict.fail(
                            known.path(), "redis-cli ping without a password", "REDISCLI_AUTH, and PONG as answer");
        });
    }
}
