package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** localhost is the visitor's own machine. */
public final class PublicAddressesHttps implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("public-addresses-https", "Public addresses given to the browser are https")
                .severity(Severity.HIGH)
                .why("A browser on an https page refuses plain addresses, and localhost is the visitor's "
                        + "own machine.")
                .fix("Give the public address: https://app.example/api/v1.")
                .checks(Reference.GUIDES, "SEC-32", "KAR-POL-02")
                .build();
    }

    @Override
    public List<String> types() {
        return Variables.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        return Variables.each(
                workload,
                (name, value) -> value.known(known -> {
                    String text = known.text().orElse("");
                    boolean address = name.matches("(NEXT_PUBLIC|VITE|REACT_APP)_.*_?URL.*");
                    return address && (text.startsWith("http://") || text.contains("localhost"))
                            ? known.fail("an https address that the world can reach")
                            : Verdict.pass();
                }));
    }
}
