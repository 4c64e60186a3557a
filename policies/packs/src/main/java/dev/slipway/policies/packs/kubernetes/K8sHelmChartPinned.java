package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/** Without a version a chart is whatever its repository holds that day. */
public final class K8sHelmChartPinned implements ResourceRule {
    static final String RELEASE = "kubernetes:helm.sh/v3:Release";

    private static final Pattern VERSION = Pattern.compile("v?\\d+\\.\\d+\\.\\d+([-+][0-9A-Za-z.+-]+)?");
    private static final Pattern OWN_FOLDER = Pattern.compile("(\\.{0,2}/).*");
    private static final Pattern ARCHIVE = Pattern.compile(".*-v?\\d+\\.\\d+\\.\\d+.*\\.tgz");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-helm-chart-pinned", "Helm charts are pinned by version")
                .severity(Severity.MEDIUM)
                .why("A chart without a version installs whatever its repository holds on the day of the update.")
                .fix("Set version to the whole version of the chart, as 4.11.3.")
                .checks(Reference.GUIDES, "SEC-20", "SIG-POL-01", "CLV-POL-08")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of(RELEASE);
    }

    @Override
    public Verdict judge(ResourceView release, RuleConfig config) {
        String chart = release.get("chart").text().orElse("");
        if (OWN_FOLDER.matcher(chart).matches() || ARCHIVE.matcher(chart).matches()) {
            return Verdict.pass();
        }
        return release.get("version")
                .must("a whole version, as 4.11.3", it -> VERSION.matcher(it).matches());
    }
}
