package dev.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.yaml.AppFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An application that no guide of ours describes: Django with Celery, PostgreSQL, Redis, uploads and a nightly job. */
class SixthAppTest {
    private static final Path FILE = Golden.ROOT.resolve("apps/newsroom/app.yaml");
    private final App prod = AppFile.read(FILE, Environment.PROD).orThrow();

    @Test
    void itsFileHasFewerThanSixtyLines() throws IOException {
        assertThat(Files.readAllLines(FILE)).hasSizeLessThan(60);
    }

    @Test
    void oneImageServesWorksAndRunsByTheClockOnTheSameData() {
        Container web = prod.service("web").orElseThrow().container();
        Container worker = prod.workers().get(0).container();
        Container nightly = prod.schedules().get(0).container();

        assertThat(worker.image()).isEqualTo(web.image()).isEqualTo(nightly.image());
        assertThat(worker.uses()).isEqualTo(web.uses()).isEqualTo(nightly.uses());
        assertThat(web.command()).startsWith("gunicorn");
        assertThat(worker.command()).startsWith("celery");
        assertThat(nightly.command()).startsWith("python");
    }

    @Test
    void celerysQueuesAreLostNeverAndCountedByTheirOwnListNames() {
        Worker celery = prod.workers().get(0);
        Cache redis = prod.cache("redis").orElseThrow();

        assertThat(celery.queues()).containsExactly("celery", "mail");
        assertThat(celery.queueKey()).isEqualTo("%s");
        assertThat(redis.eviction()).isEqualTo(Eviction.NOEVICTION);
        assertThat(redis.persistence()).isEqualTo(Persistence.AOF_EVERYSEC);
        assertThat(celery.scaling().orElseThrow().signals())
                .containsExactly(new ScalingSignal.QueueDepth("celery", 200));
    }

    @Test
    void uploadsAreSignedForBrowsersOfItsOwnOriginOnly() {
        assertThat(prod.bucket("uploads").orElseThrow().cors())
                .singleElement()
                .extracting(CorsRule::origins)
                .isEqualTo(List.of("https://newsroom.example.com"));
    }
}
