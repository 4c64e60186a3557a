package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Bucket;
import dev.slipway.model.LifecycleRule;
import dev.slipway.model.StorageClass;

/** Objects move and end in an order that the storage service accepts. */
final class LifecyclesFollowTheService implements AppCheck {
    // docs.aws.amazon.com/AmazonS3: STANDARD_IA takes objects from 30 days on.
    private static final int INFREQUENT_FROM = 30;

    @Override
    public void check(App app, Findings findings) {
        for (Bucket bucket : app.buckets()) {
            for (int i = 0; i < bucket.lifecycle().size(); i++) {
                rule(
                        bucket.lifecycle().get(i),
                        KeyPath.of("buckets", bucket.name(), "lifecycle").item(i),
                        findings);
            }
        }
    }

    private static void rule(LifecycleRule rule, KeyPath path, Findings findings) {
        int after = rule.transitionAfterDays();
        if (rule.transitionTo().filter(StorageClass.STANDARD_IA::equals).isPresent() && after < INFREQUENT_FROM) {
            findings.error(
                    path.key("transitionAfter"),
                    "at least 30d, as S3 asks for standard-ia",
                    after + "d",
                    "set transitionAfter: 30d");
        }
        rule.expireAfterDays()
                .filter(end -> rule.transitionTo().isPresent() && end <= after)
                .ifPresent(end -> findings.error(
                        path.key("expireAfter"),
                        "more than transitionAfter, " + after + "d",
                        end + "d",
                        "delete later, or leave the transition out"));
    }
}
