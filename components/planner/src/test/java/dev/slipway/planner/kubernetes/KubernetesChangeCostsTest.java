package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.planner.ChangeCost;
import dev.slipway.planner.ChangeImpact;
import dev.slipway.planner.RepositoryApps;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KubernetesChangeCostsTest {
    private final KubernetesSettings.Builder settings =
            KubernetesSettings.builder().className("traefik");
    private final KubernetesPlan before = Clipper.plan(Environment.PROD);

    @Test
    void theSamePlanCostsNothing() {
        assertThat(KubernetesChangeCosts.between(before, Clipper.plan(Environment.PROD)))
                .isEmpty();
    }

    @Test
    void aNewImageOfTheApiTouchesNoDataService() {
        List<ChangeCost> costs = KubernetesChangeCosts.between(
                before,
                Clipper.plan(
                        Environment.PROD,
                        settings.images(Map.of("api", "registry.example.com/api:2"))
                                .build()));

        assertThat(costs).isNotEmpty().allSatisfy(it -> {
            assertThat(it.impact()).isLessThanOrEqualTo(ChangeImpact.ROLLING);
            assertThat(it.change().path()).doesNotStartWith("databases").doesNotStartWith("caches");
        });
    }

    @Test
    void aLargerDatabaseRestartsIt() throws IOException {
        assertThat(costs("size: {cpu: 1, memory: 2GiB}", "size: {cpu: 2, memory: 4GiB}"))
                .anyMatch(it -> it.impact() == ChangeImpact.RESTART
                        && it.change().path().contains("postgres.resources.memoryLimit"))
                .noneMatch(it -> it.impact() == ChangeImpact.DATA_LOSS);
    }

    @Test
    void moreStorageCostsNothingAndLessIsRefused() throws IOException {
        assertThat(costs("storage: 40GiB", "storage: 80GiB"))
                .filteredOn(it -> it.change().path().endsWith("db-data.sizeGiB"))
                .singleElement()
                .extracting(ChangeCost::impact)
                .isEqualTo(ChangeImpact.NONE);
        assertThat(costs("storage: 40GiB", "storage: 10GiB"))
                .filteredOn(it -> it.change().path().endsWith("db-data.sizeGiB"))
                .singleElement()
                .extracting(ChangeCost::impact)
                .isEqualTo(ChangeImpact.DATA_LOSS);
    }

    @Test
    void aNewMajorVersionMeansDowntime() throws IOException {
        assertThat(costs("version: 17", "version: 18"))
                .anyMatch(it -> it.impact() == ChangeImpact.DOWNTIME && it.why().contains("dump"));
    }

    @Test
    void anotherStorageClassKeepsTheVolumesAndAnotherNamespaceLosesEverything() {
        assertThat(KubernetesChangeCosts.between(
                        before,
                        Clipper.plan(
                                Environment.PROD, settings.storageClass("fast").build())))
                .filteredOn(it -> it.change().path().startsWith("databases"))
                .extracting(ChangeCost::impact)
                .contains(ChangeImpact.NONE);
        KubernetesPlan fast =
                Clipper.plan(Environment.PROD, settings.storageClass("fast").build());
        KubernetesPlan slow =
                Clipper.plan(Environment.PROD, settings.storageClass("slow").build());
        assertThat(KubernetesChangeCosts.between(fast, slow))
                .filteredOn(it -> it.change().path().matches(".*\\.claims\\..*\\.storageClass"))
                .isNotEmpty()
                .allMatch(it -> it.impact() == ChangeImpact.NONE && it.why().contains("keeps its class"));
        assertThat(KubernetesChangeCosts.between(
                                before,
                                Clipper.plan(
                                        Environment.PROD,
                                        KubernetesSettings.builder()
                                                .className("traefik")
                                                .namespace("elsewhere")
                                                .build()))
                        .get(0)
                        .impact())
                .isEqualTo(ChangeImpact.DATA_LOSS);
    }

    private List<ChangeCost> costs(String was, String is) throws IOException {
        String text = Files.readString(RepositoryApps.file("clipper"));
        assertThat(text).contains(was);
        App changed = AppFile.read("app.yaml", text.replace(was, is), Environment.PROD)
                .orThrow();
        return KubernetesChangeCosts.between(
                before, new KubernetesPlanner().plan(changed, Environment.PROD, settings.build()));
    }
}
