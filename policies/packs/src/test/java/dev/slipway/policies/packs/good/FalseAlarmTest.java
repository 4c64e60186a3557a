package dev.slipway.policies.packs.good;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.policies.packs.SlipwayPack;
import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.judge.Judge;
import dev.slipway.policies.sdk.judge.RunContext;
import dev.slipway.policies.testkit.Fixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What is right raises no alarm, whatever form it takes")
class FalseAlarmTest {
    private static final PolicyPack PACK = SlipwayPack.create();

    static Stream<Good> good() {
        return Stream.of(GoodBuckets.all(), GoodData.all(), GoodMachines.all(), GoodNetworks.all(), GoodWorkloads.all())
                .flatMap(it -> it);
    }

    @Test
    void thereAreSixtyAndEveryOneIsAnother() {
        List<Good> all = good().toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all).extracting(Good::what).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void raisesNone(Good good) {
        Judge judge = new Judge(
                PACK, new RunContext("app-prod", "app", Optional.of(true), Map.of(), LocalDate.of(2026, 11, 21)));
        good.resources().forEach(it -> judge.resource(it.view()));
        judge.stack(good.resources().stream().map(Fixture::view).toList());

        assertThat(judge.ledger().violations())
                .extracting(FalseAlarmTest::words)
                .isEmpty();
    }

    private static String words(Finding finding) {
        return finding.ruleId() + " at " + finding.resourceName() + " " + finding.verdict();
    }
}
