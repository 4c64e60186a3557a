package dev.slipway.policies.packs.any;

import dev.slipway.policies.packs.aws.ec2.Machines;
import dev.slipway.policies.packs.host.HostInputs;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is piped into a shell is whatever the server sends today. */
public final class NoPipedInstallers implements ResourceRule {
    private static final String HOST = HostInputs.types().get(0);
    private static final Pattern PIPED =
            Pattern.compile("\\b(curl|wget)\\b[^\\n|]*\\|\\s*(sudo\\s+(-\\S+\\s+)*)?(/bin/)?(ba|z|da)?sh\\b");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("no-piped-installers", "Machines install signed packages, not scripts from the network")
                .severity(Severity.HIGH)
                .why(
                        "A script that is piped into a shell runs as root whatever the server, or whoever stands in for it, sends that day.")
                .fix(
                        "Add the maker's package source with its key to cloud-init (apt: sources:), and install packages of a version.")
                .checks(Reference.GUIDES, "CLP-POL-06")
                .build();
    }

    @Override
    public List<String> types() {
        List<String> types = new ArrayList<>(Machines.types());
        types.add(HOST);
        return types;
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        List<PropertyView> texts = resource.isA(HOST)
                ? Stream.of(HostInputs.get(resource, "cloudInit"))
                        .filter(PropertyView::isSet)
                        .toList()
                : Machines.userData(resource);
        return texts.isEmpty()
                ? Verdict.notApplicable("nothing runs at its first start")
                : Verdict.all(texts.stream()
                        .map(text -> text.known(NoPipedInstallers::judge))
                        .toList());
    }

    private static Verdict judge(PropertyView text) {
        return PIPED.matcher(text.reveal().text().orElse("")).find()
                ? Verdict.fail(text.path(), "a download that is piped into a shell", "packages from a signed source")
                : Verdict.pass();
    }
}
