package dev.slipway.sandbox.knowledge.aws.s3;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import java.util.ArrayList;
import java.util.List;

/** S3's types. */
public final class Catalogue implements ServiceCatalogue {
    @Override
    public List<Knowledge> types() {
        List<Knowledge> all = new ArrayList<>(Buckets.types());
        all.addAll(Companions.types());
        all.add(Lifecycles.lifecycle());
        all.add(Replications.replication());
        all.add(Objects.object());
        all.add(Objects.notification());
        return all;
    }
}
