package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.packs.aws.PolicyDocument;
import dev.slipway.policies.packs.aws.S3;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Encryption on the way is the bucket's to demand. */
public final class S3TlsOnly implements StackRule {
    private static boolean deniesPlain(PropertyView statement) {
        PropertyView secure = statement.get("Condition", "Bool", "aws:SecureTransport");
        return !PolicyDocument.allows(statement)
                && PolicyDocument.isForEverybody(statement)
                && PolicyDocument.actions(statement).stream().anyMatch(List.of("s3:*", "*")::contains)
                && isFalse(secure);
    }

    /** A condition's value may be a list of one. */
    private static boolean isFalse(PropertyView secure) {
        return secure.isFalse() || secure.texts().equals(List.of("false"));
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("s3-tls-only", "Buckets refuse requests without TLS")
                .severity(Severity.HIGH)
                .why("A client that uses plain HTTP sends objects and signatures in the clear.")
                .fix("Add a BucketPolicy that denies s3:* to Principal * when aws:SecureTransport is false.")
                .checks(Reference.GUIDES, "SEC-06")
                .checks(Reference.FSBP, "S3.5")
                .checks(Reference.CIS_AWS, "2.1.1")
                .build();
    }

    @Override
    public List<String> types() {
        return S3.buckets();
    }

    @Override
    public Verdict judge(ResourceView bucket, StackView stack, RuleConfig config) {
        if (bucket.get("policy").texts().stream().anyMatch(text -> !text.isEmpty())) {
            return judge(bucket.get("policy"));
        }
        return S3.companion(
                bucket,
                stack,
                List.of(S3.POLICY),
                "a BucketPolicy that denies requests without TLS",
                policy -> judge(policy.get("policy")));
    }

    private static Verdict judge(PropertyView policy) {
        return policy.known(
                document -> document.json().get("Statement").items().stream().anyMatch(S3TlsOnly::deniesPlain)
                        ? Verdict.pass()
                        : Verdict.fail("policy", "no such statement", "Deny without TLS"));
    }
}
