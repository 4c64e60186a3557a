package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.Value;
import org.junit.jupiter.api.Test;

/** Without cluster mode ElastiCache takes a backup of a node, under a name of at most 40 characters (User Guide, "Making manual backups"). */
class CacheSnapshotsTest {
    @Test
    @Covers("KAR-BKP-03")
    void aSnapshotIsAskedOfAReplicaWhereThereIsOneAndOfTheOnlyNodeOtherwise() {
        assertThat(function(Environment.PROD).environment().get("NODE"))
                .isEqualTo(Value.literal("karigar-prod-cache-002"));
        assertThat(function(Environment.DEV).environment().get("NODE"))
                .isEqualTo(Value.literal("karigar-dev-cache-001"));
    }

    @Test
    void itsNameIsNoLongerThanABackupsAndTheFunctionMayTakeAndDeleteIt() {
        FunctionPlan function = function(Environment.PROD);
        String prefix = ((Value.Literal) function.environment().get("PREFIX")).text();

        assertThat(prefix + "-2611220410").hasSizeLessThanOrEqualTo(40);
        assertThat(function.permissions().get(0).resources())
                .anySatisfy(it -> assertThat(it.toString()).contains("snapshot:" + prefix + "-*"))
                .anySatisfy(it -> assertThat(it.toString()).contains("cluster:karigar-prod-cache-*"));
    }

    private static FunctionPlan function(Environment environment) {
        return AppsOnAws.plan("karigar", environment).functions().stream()
                .filter(it -> it.code().equals("snapshot_cache"))
                .findFirst()
                .orElseThrow();
    }
}
