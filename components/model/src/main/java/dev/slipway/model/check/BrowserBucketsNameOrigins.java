package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Bucket;
import dev.slipway.model.BucketAccess;

/** A bucket that browsers reach by signed URLs says from which pages. */
final class BrowserBucketsNameOrigins implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        for (Bucket bucket : app.buckets()) {
            KeyPath path = KeyPath.of("buckets", bucket.name());
            boolean named = bucket.cors().stream()
                    .anyMatch(rule -> rule.origins().stream().anyMatch(origin -> !origin.equals("*")));
            if (bucket.access() == BucketAccess.PRESIGNED && !named) {
                findings.error(
                        path.key(bucket.cors().isEmpty() ? "access" : "cors"),
                        "cors with a named origin, since browsers come with signed URLs",
                        bucket.cors().isEmpty() ? "no cors" : "no named origin",
                        "add cors: [{origins: [https://" + app.domain().orElse("shop.example.com")
                                + "], methods: [GET, PUT]}]");
            }
            if (bucket.cdnDomain().isPresent() && bucket.access() != BucketAccess.CDN) {
                findings.error(
                        path.key("cdnDomain"),
                        "nothing, unless access is cdn",
                        bucket.cdnDomain().get(),
                        "set access: cdn, or take cdnDomain away");
            }
        }
    }
}
