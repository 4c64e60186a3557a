package dev.slipway.architecture.planted.cli;

import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.docker.NetworkArgs;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import dev.slipway.architecture.planted.model.MutableThing;

/** Planted: sees every SDK, and closes a cycle with the model. */
public class Command {
    public Object[] sees() {
        return new Object[] {BucketV2Args.Empty, NetworkArgs.Empty, NamespaceArgs.Empty, new MutableThing()};
    }
}
