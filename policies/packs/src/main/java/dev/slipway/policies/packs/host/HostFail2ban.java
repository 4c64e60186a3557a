package dev.slipway.policies.packs.host;

import dev.slipway.policies.sdk.ConfigSchema;
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

/** Guessing must cost time. */
public final class HostFail2ban implements ResourceRule {
    private static final Pattern INSTALLED =
            Pattern.compile("packages:[^:]*\\bfail2ban\\b|apt(-get)? install.* fail2ban");

    private static Verdict atMost(PropertyView number, int most) {
        return number.known(known ->
                known.number().orElse(Double.MAX_VALUE) <= most ? Verdict.pass() : known.fail("at most " + most));
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("host-fail2ban", "Hosts ban who keeps guessing")
                .severity(Severity.HIGH)
                .why("Without a ban a guess costs nothing.")
                .fix("Set fail2ban: {bantime: 3600, findtime: 600, maxretry: 5}, or stricter.")
                .checks(Reference.GUIDES, "SEC-16", "CLP-CHK-03", "CLP-HOST-07")
                .config(ConfigSchema.integer("bantime", 3600, "Seconds of a ban, at least")
                        .and(ConfigSchema.integer("findtime", 600, "Seconds within which tries count, at least"))
                        .and(ConfigSchema.integer("maxretry", 5, "Tries before the ban, at most")))
                .build();
    }

    @Override
    public List<String> types() {
        return HostInputs.types();
    }

    @Override
    public Verdict judge(ResourceView host, RuleConfig config) {
        Verdict installed = HostInputs.documentHas(host, INSTALLED, "fail2ban among the packages");
        if (installed.isFail()) {
            return installed;
        }
        return HostInputs.get(host, "fail2ban")
                .known(ban -> !ban.isSet()
                        ? ban.fail("bantime, findtime and maxretry")
                        : Verdict.all(
                                ban.get("bantime").mustBeAtLeast(config.integer("bantime")),
                                ban.get("findtime").mustBeAtLeast(config.integer("findtime")),
                                atMost(ban.get("maxretry"), config.integer("maxretry"))));
    }
}
