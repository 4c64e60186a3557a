package dev.slipway.planner.apps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import dev.slipway.planner.SmallApp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An app that archives changes and schedules nothing. */
class ArchiveAloneTest {
    @ParameterizedTest
    @EnumSource(
            value = Target.class,
            names = {"VPS", "KUBERNETES"})
    void hasABaseBackupAndIsDrilled(Target target) {
        App app = SmallApp.with(
                "backup: {bucket: dumps, continuous: true, schedules: {}}",
                "buckets: {dumps: {}}",
                "recovery: {rto: 4h, rpo: 1h, drill: 0 6 1 * *}");

        Launched launched = launch(target, app);

        assertThat(launched.backups()).containsValue("0 3 * * 0").anySatisfy((name, cron) -> assertThat(name)
                .contains("wal-base"));
        assertThat(launched.text()).contains("restore-drill", "db-wal-base");
    }

    private static Launched launch(Target target, App app) {
        return target == Target.VPS ? OnVps.launch(app, Environment.PROD) : OnKubernetes.launch(app, Environment.PROD);
    }
}
