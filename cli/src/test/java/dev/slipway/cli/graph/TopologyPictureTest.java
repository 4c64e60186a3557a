package dev.slipway.cli.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.graph.draw.SvgText;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** apps/NAME/topology.svg is what slipway graph draws; -Dslipway.regenerate=true writes it anew. */
class TopologyPictureTest {
    static List<String> apps() throws IOException {
        return Pictures.apps();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void thePictureBesideTheAppFileIsOfThePlan(String app) throws IOException {
        Path file = Pictures.ROOT.resolve("apps").resolve(app).resolve("topology.svg");
        String svg = SvgText.of(Pictures.topology(app, target(app), Environment.PROD));
        if (Boolean.getBoolean("slipway.regenerate")) {
            Files.writeString(file, svg);
        }

        assertThat(Files.readString(file))
                .as("%s; if the change is meant, write it anew with -Dslipway.regenerate=true", file)
                .isEqualTo(svg);
    }

    /** AWS has most to show; Alexander keeps its blobs on a shared disk, which shows on a cluster. */
    private static Target target(String app) {
        return app.equals("alexander") ? Target.KUBERNETES : Target.AWS;
    }
}
