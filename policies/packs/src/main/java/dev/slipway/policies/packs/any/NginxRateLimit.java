package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody will ask too often. */
public final class NginxRateLimit implements ResourceRule {
    private static final Pattern LIMIT = Pattern.compile("(?m)^\\s*limit_req\\s");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("nginx-rate-limit", "nginx limits how often a client may ask")
                .severity(Severity.MEDIUM)
                .why("Without a limit one client can guess passwords all day, or take the service from all others.")
                .fix(
                        "Declare limit_req_zone $binary_remote_addr zone=clients:10m rate=20r/s; and use it by limit_req in the locations that are served.")
                .checks(Reference.GUIDES, "SEC-28", "CLP-CHK-08", "ALX-CHK-08", "ALX-POL-10")
                .build();
    }

    @Override
    public List<String> types() {
        return NginxConfigurations.types();
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        return NginxConfigurations.eachWithTls(
                resource,
                (file, text) -> LIMIT.matcher(text).find()
                        ? Verdict.pass()
                        : Verdict.fail(file.path(), "no limit_req", "limit_req in what is served"));
    }
}
