package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.PlanNote;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where a guide's advice was not followed to the letter, what a host does instead. */
class ChangedAdviceOnAHostTest {
    private static final VpsPlan ALEXANDER = Apps.plan("alexander", Environment.PROD);
    private static final VpsPlan KARIGAR = Apps.plan("karigar", Environment.PROD);
    private static final VpsPlan SIGNALCRAFT = Apps.plan("signalcraft", Environment.PROD);

    @Test
    @Covers({"ALX-POL-05", "SIG-POL-02"})
    void dataIsEncryptedOnTheWayAndNeverLeavesTheHost() {
        for (VpsPlan plan : List.of(ALEXANDER, SIGNALCRAFT)) {
            Set<String> internal = plan.networks().stream()
                    .filter(NetworkPlan::internal)
                    .map(NetworkPlan::name)
                    .collect(Collectors.toSet());
            assertThat(plan.databases()).isNotEmpty().allMatch(DatabasePlan::encrypted);
            String cache = plan.caches().get(0).name();
            for (String data : List.of("db", "db-pooler", cache)) {
                ContainerPlan container = Clipper.container(plan, data);
                assertThat(container.ports()).as(data).isEmpty();
                assertThat(container.networks()).as(data).isNotEmpty().allSatisfy(it -> assertThat(internal)
                        .contains(it.network()));
            }
            assertThat(Clipper.file(plan, cache, "/config/redis.conf")).contains("requirepass ${secrets.");
        }
    }

    @Test
    @Covers("ALX-POL-10")
    void requestsOfAnySizeAreLimitedInNumber() {
        assertThat(Clipper.file(ALEXANDER, "gateway", "/config/nginx.conf"))
                .contains("client_max_body_size 0;")
                .contains("limit_conn_zone $binary_remote_addr", "limit_conn connections 100;")
                .containsPattern("limit_req_zone \\$binary_remote_addr zone=\\S+ rate=1000r/s;");
    }

    @Test
    void whoeverLeavesSshOpenIsToldSo() {
        assertThat(KARIGAR.notes())
                .filteredOn(note -> note.feature().equals("host") && note.level() == PlanNote.Level.DEGRADED)
                .singleElement()
                .satisfies(note -> assertThat(note.reason()).contains("slipway:sshSources"));
    }
}
