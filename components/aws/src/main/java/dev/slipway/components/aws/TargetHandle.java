package dev.slipway.components.aws;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;

/**
 * Where a service registers to get requests.
 *
 * @param targetGroupArn target group
 * @param listeners what must be there before a service may register
 * @param resourceLabel names the target group for scaling by requests
 */
public record TargetHandle(Output<String> targetGroupArn, List<Resource> listeners, Output<String> resourceLabel) {
    public TargetHandle {
        listeners = List.copyOf(listeners);
    }
}
