package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.packs.aws.S3;
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
import java.util.stream.Stream;

/** A grant says in other words what a public ACL says. */
public final class S3GrantsNotPublic implements ResourceRule {
    private static final Pattern EVERYBODY = Pattern.compile(".*/global/(AllUsers|AuthenticatedUsers)");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("s3-grants-not-public", "No bucket is opened by a grant")
                .severity(Severity.CRITICAL)
                .why("AllUsers is everybody on the internet, AuthenticatedUsers everybody with any AWS account.")
                .fix("Leave the grant out, or name the grantee by id.")
                .checks(Reference.GUIDES, "SEC-24")
                .checks(Reference.FSBP, "S3.2", "S3.3")
                .build();
    }

    @Override
    public List<String> types() {
        return Stream.concat(S3.companions("BucketAcl").stream(), S3.buckets().stream())
                .toList();
    }

    @Override
    public Verdict judge(ResourceView holder, RuleConfig config) {
        return Verdict.all(
                holder.get("grants").each(grant -> named(grant.get("uri"))),
                holder.get("accessControlPolicy", "grants").each(grant -> named(grant.get("grantee", "uri"))));
    }

    private static Verdict named(PropertyView group) {
        return group.known(known -> known.texts().stream().anyMatch(EVERYBODY.asMatchPredicate())
                ? known.fail("a grantee by name")
                : Verdict.pass());
    }
}
