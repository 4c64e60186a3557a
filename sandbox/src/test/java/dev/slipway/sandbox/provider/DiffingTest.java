package dev.slipway.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.EngineDriver.Made;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.PropertyDiff;

/** What a difference means: none, an update, another resource, and whether the old one goes first. */
class DiffingTest extends ServedTest {
    @Test
    void anEqualProgramShowsNoDifference() {
        Made made = aws.create(INSTANCE, "db", DATABASE);
        assertThat(aws.diff(INSTANCE, made, EngineDriver.json(DATABASE)).getChanges())
                .isEqualTo(DiffResponse.DiffChanges.DIFF_NONE);
        assertThat(aws.diff(INSTANCE, made, EngineDriver.with(EngineDriver.json(DATABASE), "multiAz", false))
                        .getChanges())
                .as("a default written out")
                .isEqualTo(DiffResponse.DiffChanges.DIFF_NONE);
    }

    @Test
    void aDifferenceIsTheExactProperty() {
        Made made = aws.create(INSTANCE, "db", DATABASE);
        DiffResponse diff = aws.diff(
                INSTANCE, made, EngineDriver.with(EngineDriver.json(DATABASE), "instanceClass", "db.t4g.large"));
        assertThat(diff.getDetailedDiffMap()).containsOnlyKeys("instanceClass");
        assertThat(diff.getReplacesList()).isEmpty();
    }

    @Test
    void changesThatReplaceAreKnown() {
        Made database = aws.create(INSTANCE, "db", DATABASE);
        for (Map.Entry<String, Object> change : Map.<String, Object>of(
                        "engine",
                        "mysql",
                        "storageEncrypted",
                        true,
                        "availabilityZone",
                        "eu-central-1b",
                        "identifier",
                        "other",
                        "username",
                        "other")
                .entrySet()) {
            Map<String, Object> news =
                    EngineDriver.with(EngineDriver.json(DATABASE), change.getKey(), change.getValue());
            assertThat(aws.diff(INSTANCE, database, news).getReplacesList())
                    .as(change.getKey())
                    .contains(change.getKey());
        }
        Made vpc = aws.create(VPC, "main", "{'cidrBlock':'10.0.0.0/16'}");
        assertThat(aws.diff(VPC, vpc, EngineDriver.json("{'cidrBlock':'10.1.0.0/16'}"))
                        .getDetailedDiffOrThrow("cidrBlock")
                        .getKind())
                .isEqualTo(PropertyDiff.Kind.UPDATE_REPLACE);
    }

    @Test
    void whatKeepsItsNameMustGoBeforeItIsReplaced() {
        Made named = aws.create(INSTANCE, "db", DATABASE.replace("{'engine'", "{'identifier':'clipper','engine'"));
        assertThat(aws.diff(INSTANCE, named, EngineDriver.with(named.inputs(), "storageEncrypted", true))
                        .getDeleteBeforeReplace())
                .isTrue();
        Made free = aws.create(VPC, "main", "{'cidrBlock':'10.0.0.0/16'}");
        assertThat(aws.diff(VPC, free, EngineDriver.json("{'cidrBlock':'10.1.0.0/16'}"))
                        .getDeleteBeforeReplace())
                .isFalse();
    }

    @Test
    void aContainerIsReplacedForNearlyEverythingButNotForTheOrderOfItsEnvironment() {
        try (EngineDriver docker = new EngineDriver(server.port(), "{}")) {
            Made made = docker.create(
                    CONTAINER, "web", "{'networkMode':'bridge','image':'nginx:1.27','envs':['A=1','B=2']}");
            assertThat(docker.diff(
                                    CONTAINER,
                                    made,
                                    EngineDriver.json(
                                            "{'networkMode':'bridge','image':'nginx:1.27','envs':['B=2','A=1']}"))
                            .getChanges())
                    .isEqualTo(DiffResponse.DiffChanges.DIFF_NONE);
            assertThat(docker.diff(
                                    CONTAINER,
                                    made,
                                    EngineDriver.json(
                                            "{'networkMode':'bridge','image':'nginx:1.28','envs':['A=1','B=2']}"))
                            .getReplacesList())
                    .containsExactly("image");
            assertThat(docker.diff(
                                    CONTAINER,
                                    made,
                                    EngineDriver.json(
                                            "{'networkMode':'bridge','image':'nginx:1.27','envs':['A=1','B=2'],'memory':64}"))
                            .getReplacesList())
                    .isEmpty();
        }
    }

    /** "- networkMode: \"bridge\"", at each update, since Docker 26 (pulumi-docker, issue 1272). */
    @Test
    void aContainerWithoutANetworkModeIsReplacedAtEachUpdate() {
        try (EngineDriver docker = new EngineDriver(server.port(), "{}")) {
            Made made = docker.create(CONTAINER, "web", "{'image':'nginx:1.27'}");
            assertThat(docker.diff(CONTAINER, made, EngineDriver.json("{'image':'nginx:1.27'}"))
                            .getReplacesList())
                    .containsExactly("networkMode");
            assertThat(docker.diff(CONTAINER, made, EngineDriver.json("{'image':'nginx:1.27','networkMode':'bridge'}"))
                            .getChanges())
                    .isEqualTo(DiffResponse.DiffChanges.DIFF_NONE);
        }
    }

    @Test
    void immutableFieldsOfKubernetesReplace() {
        try (EngineDriver cluster = new EngineDriver(server.port(), "{}")) {
            String map = "kubernetes:core/v1:ConfigMap";
            Made made = cluster.create(map, "settings", "{'metadata':{'name':'settings'},'data':{'a':'1'}}");
            DiffResponse diff =
                    cluster.diff(map, made, EngineDriver.json("{'metadata':{'name':'settings'},'data':{'a':'2'}}"));
            assertThat(diff.getReplacesList()).containsExactly("data");
            assertThat(diff.getDeleteBeforeReplace()).isTrue();
            assertThat(made.out("metadata.uid")).hasSize(36);
        }
    }
}
