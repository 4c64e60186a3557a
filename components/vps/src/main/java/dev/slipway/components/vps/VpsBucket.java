package dev.slipway.components.vps;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.model.Value;
import dev.slipway.planner.RequiredSecrets;
import dev.slipway.planner.vps.BucketPlan;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A bucket at an S3-compatible store, made and set up by a container that runs once. */
public final class VpsBucket extends SlipwayComponent {
    private final Map<String, Output<String>> attributes = new LinkedHashMap<>();

    public VpsBucket(String name, BucketPlan plan, VpsPlace place, ComponentResourceOptions options) {
        super("vps:Bucket", name, plan, options);
        new VpsContainer(name, plan.setup(), place, childComponent().build());
        attributes.put("name", Output.of(plan.bucket()));
        attributes.put("region", Output.of(plan.region()));
        attributes.put("endpoint", Output.of(plan.endpoint()));
        attributes.put("accessKey", place.values().resolve(Value.secret(RequiredSecrets.STORAGE_ACCESS_KEY)));
        attributes.put("secretKey", place.values().resolve(Value.secret(RequiredSecrets.STORAGE_SECRET_KEY)));
        attributes.put("cdnUrl", Output.of(plan.endpoint() + "/" + plan.bucket()));
        plan.replica().ifPresent(replica -> {
            attributes.put("replicaName", Output.of(replica.bucket()));
            attributes.put("replicaRegion", Output.of(replica.region()));
            attributes.put("replicaEndpoint", Output.of(replica.endpoint()));
            attributes.put("replicaMode", Output.of(replica.mode().name().toLowerCase(Locale.ROOT)));
            attributes.put("replicaAccessKey", place.values().resolve(Value.secret(replica.accessKeySecret())));
            attributes.put("replicaSecretKey", place.values().resolve(Value.secret(replica.secretKeySecret())));
            replica.copying()
                    .ifPresent(job -> new VpsSchedule(
                            name + "-copying", job, place, childComponent().build()));
        });
        registerOutputs(Map.of("bucket", attributes.get("name")));
    }

    /** What it offers to uses-edges; keys are secret. */
    public Map<String, Output<String>> attributes() {
        return Map.copyOf(attributes);
    }
}
