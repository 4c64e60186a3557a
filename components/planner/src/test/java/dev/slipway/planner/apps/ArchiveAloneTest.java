package dev.slipway.planner.apps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import dev.slipway.model.yaml.AppFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An app that archives changes and schedules nothing. */
class ArchiveAloneTest {
    @ParameterizedTest
    @EnumSource(
            value = Target.class,
            names = {"VPS", "KUBERNETES"})
    void hasABaseBackupAndIsDrilled(Target target) {
        String file =
                """
                slipway: 1
                name: demo
                services:
                  web: {image: 'ghcr.io/demo/web:1.0.0', port: 8080, health: /health, uses: [db]}
                databases:
                  db: {version: 16, backup: {bucket: dumps, continuous: true, schedules: {}}}
                buckets:
                  dumps: {}
                recovery: {rto: 4h, rpo: 1h, drill: 0 6 1 * *}
                """;

        Launched launched = launch(target, file);

        assertThat(launched.backups()).containsValue("0 3 * * 0").anySatisfy((name, cron) -> assertThat(name)
                .contains("wal-base"));
        assertThat(launched.text()).contains("restore-drill", "db-wal-base");
    }

    private static Launched launch(Target target, String file) {
        App app = AppFile.read("app.yaml", file, Environment.PROD).orThrow();
        return target == Target.VPS ? OnVps.launch(app, Environment.PROD) : OnKubernetes.launch(app, Environment.PROD);
    }
}
