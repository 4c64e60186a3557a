package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.App;
import dev.slipway.model.Database;
import dev.slipway.model.Environment;
import dev.slipway.model.Resources;
import dev.slipway.planner.ChangeCost;
import dev.slipway.planner.ChangeImpact;
import dev.slipway.planner.PlanJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a change costs those who use the application. */
class VpsChangeCostsTest {
    private final VpsPlan before = Clipper.plan(Environment.PROD);

    @Test
    void anUnchangedPlanCostsNothing() {
        assertThat(costs(Clipper.plan(Environment.PROD))).isEmpty();
    }

    @Test
    void aNewImageOfTheApiRollsAndTouchesNoData() {
        VpsPlan after = Clipper.plan(
                Environment.PROD,
                Clipper.settings()
                        .images(Map.of("api", "ghcr.io/example/api:1.5.0"))
                        .build());
        List<ChangeCost> costs = costs(after);
        assertThat(costs.get(0).impact()).isEqualTo(ChangeImpact.ROLLING);
        assertThat(costs).extracting(cost -> cost.change().path()).allMatch(path -> path.startsWith("services.api."));
    }

    @Test
    void aLargerDatabaseIsGivenMoreWhileItRuns() {
        App app = Clipper.app(Environment.PROD);
        Database db = app.databases().get(0);
        Database larger = Database.builder(db.name())
                .version(db.version())
                .database("clipper")
                .user("clipper")
                .port(db.port())
                .resources(new Resources(1500, 2560))
                .tuning(db.tuning())
                .initArgs(db.initArgs())
                .pooler(db.pooler().orElseThrow())
                .highAvailability(true)
                .backup(db.backup())
                .storageGiB(db.storageGiB())
                .build();
        VpsPlan after = new VpsPlanner()
                .plan(
                        Spoiled.app(app).databases(List.of(larger)).build(),
                        Environment.PROD,
                        Clipper.settings().size(new HostSize(6, 16_384, 160)).build());
        assertThat(costs(after)).isNotEmpty().allMatch(cost -> cost.impact() == ChangeImpact.NONE);
    }

    @Test
    void anotherHostStartsEmptyAndSaysSo() {
        VpsPlan after = Clipper.plan(
                Environment.PROD,
                VpsSettings.builder("ssh://deploy@203.0.113.99").build());
        assertThat(costs(after).get(0))
                .satisfies(cost -> assertThat(cost.impact()).isEqualTo(ChangeImpact.DATA_LOSS))
                .satisfies(cost -> assertThat(cost.why()).contains("empty volumes"));
    }

    private List<ChangeCost> costs(VpsPlan after) {
        return VpsChangeCosts.TABLE.between(PlanJson.map(before), PlanJson.map(after));
    }
}
