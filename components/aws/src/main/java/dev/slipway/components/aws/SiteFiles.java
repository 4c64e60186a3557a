package dev.slipway.components.aws;

import com.pulumi.asset.FileAsset;
import com.pulumi.aws.s3.BucketObjectv2;
import com.pulumi.aws.s3.BucketObjectv2Args;
import com.pulumi.resources.CustomResourceOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Uploads the built files of a site. */
final class SiteFiles {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("wasm", "application/wasm"));

    private SiteFiles() {}

    static void upload(String name, Path directory, AwsBucket bucket, long assetMaxAge, CustomResourceOptions options) {
        for (Path file : files(directory)) {
            String key = directory.relativize(file).toString().replace('\\', '/');
            new BucketObjectv2(
                    name + "-file-" + key,
                    BucketObjectv2Args.builder()
                            .bucket(bucket.bucketName())
                            .key(key)
                            .source(new FileAsset(file.toString()))
                            .contentType(contentType(key))
                            .cacheControl(
                                    key.endsWith(".html")
                                            ? "no-cache"
                                            : "public, max-age=" + assetMaxAge + ", immutable")
                            .build(),
                    options);
        }
    }

    static String contentType(String key) {
        return TYPES.getOrDefault(key.substring(key.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the built files of the site in " + directory, e);
        }
    }
}
