package dev.slipway.planner.apps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import dev.slipway.planner.RepositoryApps;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What all guides ask for alike: production of every application, on each target. */
class EveryAppTest {
    static Stream<Arguments> prod() {
        return RepositoryApps.names().stream()
                .flatMap(app -> Stream.of(Target.values()).map(target -> Arguments.of(app, target)));
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers("ALX-HOST-02")
    void nothingOfTheTeamsRunsAsRoot(String app, Target target) {
        assertThat(launched(app, target).parts()).isNotEmpty().allSatisfy((name, part) -> assertThat(part.user())
                .isPositive());
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-NET-02", "KAR-NET-02"})
    void dataIsReachedOnlyByWhatUsesIt(String app, Target target) {
        assertThat(stores(app, target)).isNotEmpty().allSatisfy(store -> {
            assertThat(store.published()).isFalse();
            assertThat(store.clients()).isNotEmpty().noneMatch(it -> it.startsWith("gateway"));
        });
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-SVC-04", "CLV-MNT-01"})
    void everythingRunsAtLeastOnceAndDatabasesOutliveTheirServers(String app, Target target) {
        Launched launched = launched(app, target);

        assertThat(launched.parts())
                .allSatisfy((name, part) -> assertThat(part.least()).isPositive());
        assertThat(launched.databases()).isNotEmpty().allSatisfy((name, store) -> assertThat(store.durable())
                .isTrue());
    }

    private static Launched launched(String app, Target target) {
        return Launched.of(app, Environment.PROD, target);
    }

    private static List<Store> stores(String app, Target target) {
        Launched launched = launched(app, target);
        return Stream.concat(launched.databases().values().stream(), launched.caches().values().stream())
                .toList();
    }
}
