package dev.slipway.components.vps;

import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.vps.CertificatesPlan;
import java.util.Map;

/** Certificates for the gateway's names, asked for and renewed by an ACME client. */
public final class VpsCertificates extends SlipwayComponent {
    public VpsCertificates(String name, CertificatesPlan plan, VpsPlace place, ComponentResourceOptions options) {
        super("vps:Certificates", name, plan, options);
        new VpsContainer(name, plan.container(), place, childComponent().build());
        registerOutputs(Map.of());
    }
}
