package dev.slipway.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cli.CliException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
    @TempDir
    Path backend;

    private Checkpoint checkpoint(String latest) throws Exception {
        Path file = backend.resolve(".pulumi/stacks/slipway/dev.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"version\":3,\"checkpoint\":{\"latest\":" + latest + "}}");
        return new Checkpoint(backend, "slipway", "dev");
    }

    @Test
    void aStackThatWasNeverMadeHasNothing() {
        Checkpoint none = new Checkpoint(backend, "slipway", "dev");
        assertThat(none.exists()).isFalse();
        assertThat(none.pending()).isEmpty();
        assertThat(none.resources()).isZero();
    }

    @Test
    void aSpoiledStateIsNamedWithWhatBringsItBack() throws Exception {
        Checkpoint spoiled = checkpoint("{}");
        Path file = backend.resolve(".pulumi/stacks/slipway/dev.json");
        Files.writeString(Path.of(file + ".bak"), "{}");
        for (String content : new String[] {"", "[]", "{broken"}) {
            Files.writeString(file, content);
            assertThatThrownBy(spoiled::pending).isInstanceOfSatisfying(CliException.class, it -> assertThat(it.text())
                    .contains(file.toString())
                    .contains("cp dev.json.bak")
                    .contains("reset --stacks"));
        }
    }

    @Test
    void onlyResourcesOfProvidersAreCounted() throws Exception {
        assertThat(checkpoint(
                                """
                                {"resources":[{"urn":"s","type":"pulumi:pulumi:Stack"},{"urn":"n","type":"slipway:aws:Network"},
                                {"urn":"p","type":"pulumi:providers:aws","custom":true},
                                {"urn":"v","type":"aws:ec2/vpc:Vpc","id":"vpc-1","custom":true}]}""")
                        .resources())
                .isEqualTo(1);
    }

    @Test
    void anUnfinishedCreationIsToldFromOtherUnfinishedOperations() throws Exception {
        Checkpoint killed = checkpoint(
                """
                {"pending_operations":[{"type":"creating","resource":{"urn":"a"}},{"type":"updating","resource":{"urn":"b"}}]}""");
        assertThat(killed.pending()).extracting(Checkpoint.Pending::urn).containsExactly("a", "b");
        assertThat(killed.pending()).extracting(Checkpoint.Pending::isCreate).containsExactly(true, false);
    }

    @Test
    void aReplacedResourceOnItsWayOutDoesNotHideItsReplacement() throws Exception {
        assertThat(checkpoint(
                                """
                                {"resources":[{"urn":"v","type":"t","id":"new"},{"urn":"v","type":"t","id":"old","delete":true}]}""")
                        .idsByUrn())
                .containsEntry("v", "new");
    }
}
