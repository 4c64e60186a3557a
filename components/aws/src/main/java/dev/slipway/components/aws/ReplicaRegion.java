package dev.slipway.components.aws;

import com.pulumi.aws.Provider;
import com.pulumi.core.Output;

/**
 * The second region of a stack.
 *
 * @param provider provider of that region
 * @param keyArn key that encrypts there
 */
public record ReplicaRegion(Provider provider, Output<String> keyArn) {}
