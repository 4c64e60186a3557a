package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version has an end, and it is known beforehand. */
public final class ImagesSupported implements ResourceRule {
    /** Docker's own library under its short and its long name; a maker's image under the maker's. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?:docker\\.io/)?(?:library/)?(?<name>[a-z0-9-]+(?:/[a-z0-9-]+)?)"
                    + "(?::v?(?<version>\\d{1,6}(?:\\.\\d{1,6})*)?[^@]*)?(?:@.*)?");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("images-supported", "No container runs a version that gets no more fixes")
                .severity(Severity.MEDIUM)
                .why("Nobody mends the holes of a version that has reached its end.")
                .fix("Move to a supported version of the same image; the setting oldest lists the oldest that are.")
                .checks(Reference.GUIDES, "SIG-POL-11", "ALX-POL-11", "CLP-POL-08")
                .config(
                        ConfigSchema.texts(
                                "oldest",
                                List.of(
                                        "node:22",
                                        "python:3.11",
                                        "postgres:15",
                                        "mysql:8.4",
                                        "ubuntu:22.04",
                                        "debian:12",
                                        "grafana/promtail:never",
                                        "minio/minio:never"),
                                "The oldest supported version of an image, as name:version; never for a program without a future"))
                .build();
    }

    @Override
    public List<String> types() {
        return Images.types();
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        List<String> oldest = config.texts("oldest");
        return Images.each(resource, image -> image.text()
                .flatMap(text -> retired(text, oldest))
                .map(image::fail)
                .orElse(Verdict.pass()));
    }

    private static Optional<String> retired(String image, List<String> oldest) {
        Matcher reference = REFERENCE.matcher(image);
        if (!reference.matches()) {
            return Optional.empty();
        }
        for (String entry : oldest) {
            String[] parts = entry.split(":", 2);
            if (!parts[0].equals(reference.group("name")) || parts.length < 2) {
                continue;
            }
            if (parts[1].equals("never")) {
                return Optional.of("its successor");
            }
            String tag = reference.group("version");
            if (tag != null && older(tag, parts[1])) {
                return Optional.of(parts[0] + " " + parts[1] + " or newer");
            }
        }
        return Optional.empty();
    }

    private static boolean older(String version, String least) {
        int[] one = numbers(version);
        int[] other = numbers(least);
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            if (one[i] != other[i]) {
                return one[i] < other[i];
            }
        }
        return false;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
