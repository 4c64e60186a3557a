package dev.slipway.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.sandbox.world.WorldFile.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file is put together from the texts of the resources, so each way of changing the world must leave what can be read again. */
class WorldFileTest {
    private static final Stored BUCKET = stored("aws:s3/bucket:Bucket", "files", "a \"name\"\nof two lines, ü");
    private static final Stored SUBNET = stored("aws:ec2/subnet:Subnet", "subnet-1", "10.0.0.0/24");
    private static final Stored POD = stored("kubernetes:core/v1:Pod", "default/api", "api");

    @TempDir
    Path folder;

    private Path path;
    private WorldFile file;

    @BeforeEach
    void empty() {
        path = folder.resolve("world.json");
        file = new WorldFile(path);
    }

    @Test
    void anEmptyWorldIsReadAgain() throws IOException {
        Content nothing = new Content(0, Map.of(), List.of());

        assertThat(written(nothing)).isEqualTo(nothing);
    }

    @Test
    void whatWasWrittenIsReadAgain() throws IOException {
        Content full = new Content(7, Map.of("urn:gone", 2), List.of(BUCKET, SUBNET, POD));

        assertThat(written(full)).isEqualTo(full);
    }

    @Test
    void whatJoinedChangedAndWentSinceIsInTheNextFile() throws IOException {
        written(new Content(3, Map.of(), List.of(BUCKET, SUBNET, POD)));
        Stored changed = BUCKET.with(Map.of("name", "other"), Map.of("arn", "arn:other"));

        assertThat(written(new Content(4, Map.of(SUBNET.urn(), 1), List.of(changed, POD))))
                .isEqualTo(new Content(4, Map.of(SUBNET.urn(), 1), List.of(changed, POD)));
        assertThat(Files.readString(path)).doesNotContain("two lines", "10.0.0.0/24");
    }

    @Test
    void peopleReadItLineByLineAndProgramsAsJson() throws IOException {
        written(new Content(1, Map.of(), List.of(BUCKET)));

        assertThat(Files.readAllLines(path)).contains("  \"version\" : 1,").anyMatch(it -> it.strip()
                .equals("\"id\" : \"files\","));
        assertThat(new ObjectMapper().readTree(path.toFile()).at("/resources/aws/0/inputs/count"))
                .hasToString("3");
    }

    private Content written(Content content) throws IOException {
        file.write(file.bytes(content));
        return new WorldFile(path).read();
    }

    private static Stored stored(String token, String id, String name) {
        return new Stored(
                token,
                id,
                "urn:pulumi:dev::shop::" + token + "::" + id,
                "eu-central-1",
                1,
                0,
                Map.of("name", name, "count", 3.0, "list", List.of(1.5, true, Map.of("deep", "value"))),
                Map.of("arn", "arn:" + id));
    }
}
