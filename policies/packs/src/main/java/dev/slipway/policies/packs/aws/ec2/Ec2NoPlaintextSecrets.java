package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.packs.any.SecretNames;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Value;
import dev.slipway.policies.sdk.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** User data is no safe place: every process on the machine reads it. */
public final class Ec2NoPlaintextSecrets implements ResourceRule {
    /** As shells, unit files and .env files write it; a value with a dollar or a backtick is fetched or filled in. */
    private static final Pattern ASSIGNED =
            Pattern.compile("(?<![\\w.$/-])([A-Za-z_]\\w*)=[\"']?([^\\s\"',;$`<{]+)(?=[\\s\"',;]|$)");
    /** As YAML, JSON and ini files write it, each on a line of its own. */
    private static final Pattern FIELD = Pattern.compile(
            "(?m)^[ \\t-]*[\"']?([A-Za-z_]\\w*)[\"']?[ \\t]*[:=][ \\t]+[\"']?([^\\s\"',;$`<{|>]+)(?=[\\s\"',;]|$)");

    private static final Pattern KEY = Pattern.compile("\\bAKIA[0-9A-Z]{16}\\b|-----BEGIN [A-Z ]*PRIVATE KEY-----");

    private static final String EXPECTED = "a script that fetches it from a secret store";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("ec2-no-plaintext-secrets", "Machines fetch their secrets when they start")
                .severity(Severity.CRITICAL)
                .why(
                        "Every process on the machine, and everybody who may describe it, reads its user data; a Pulumi secret "
                                + "does not hide it there.")
                .fix(
                        "Give the machine's role the right to read the secret, and let the script fetch it: aws secretsmanager "
                                + "get-secret-value.")
                .checks(Reference.GUIDES, "SEC-03", "KAR-CHK-02", "CLV-POL-09")
                .build();
    }

    @Override
    public List<String> types() {
        return Machines.types();
    }

    @Override
    public Verdict judge(ResourceView machine, RuleConfig config) {
        return Verdict.all(Machines.userData(machine).stream()
                .map(script -> script.known(Ec2NoPlaintextSecrets::judge))
                .toList());
    }

    private static Verdict judge(PropertyView script) {
        String text = script.reveal().text().orElse("");
        List<Verdict> verdicts = new ArrayList<>();
        for (Pattern form : List.of(ASSIGNED, FIELD)) {
            Matcher found = form.matcher(text);
            while (found.find()) {
                verdicts.add(SecretNames.notPlain(
                        found.group(1), PropertyView.of(script.path(), new Value.Text(found.group(2))), EXPECTED));
            }
        }
        if (KEY.matcher(text).find()) {
            verdicts.add(Verdict.fail(script.path(), "a key in plain text", EXPECTED));
        }
        return Verdict.all(verdicts);
    }
}
