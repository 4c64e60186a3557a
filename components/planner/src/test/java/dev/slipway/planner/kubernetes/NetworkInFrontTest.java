package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.PlanJson;
import org.junit.jupiter.api.Test;

/** A content delivery network is an option of the app file; where it is on, the gateway believes its addresses and nobody else's. */
class NetworkInFrontTest {
    @Test
    @Covers("CLP-NET-02")
    void theGatewayBelievesTheNetworksAddressesOnlyWhereTheAppHasOne() {
        assertThat(PlanJson.write(Apps.plan("karigar", Environment.PROD)))
                .contains("set_real_ip_from 173.245.48.0/20;");
        assertThat(PlanJson.write(Apps.plan("clipper", Environment.PROD)))
                .doesNotContain("set_real_ip_from 173.245.48.0/20;");
    }
}
