package dev.slipway.components.aws;

import com.pulumi.asset.AssetArchive;
import com.pulumi.asset.StringAsset;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The functions' own code, packed beside these classes. */
final class PythonCode {
    static final String RUNTIME = "python3.13";

    private PythonCode() {}

    /** One module with a function {@code handler}. */
    static AssetArchive archive(String module) {
        String file = module + ".py";
        try (InputStream code = PythonCode.class.getResourceAsStream(file)) {
            byte[] bytes = Objects.requireNonNull(code, file + " is packed with this class")
                    .readAllBytes();
            return new AssetArchive(Map.of(file, new StringAsset(new String(bytes, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " from the jar", e);
        }
    }
}
