/** Pulumi's analyzer protocol: decoding values, encoding remediations, and the gRPC server. */
@NullMarked
package dev.slipway.policies.sdk.wire;

import org.jspecify.annotations.NullMarked;
