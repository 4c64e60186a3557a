package dev.slipway.cli.pullrequest;

import com.google.common.collect.ImmutableMap;
import dev.slipway.model.App;
import dev.slipway.model.Container;
import dev.slipway.model.Site;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files that make a forge preview, check, scan and launch an app: name in the repository to text. */
public enum Pipeline {
    /** GitHub Actions, Dependabot, CodeQL, Trivy. */
    GITHUB(ImmutableMap.of(
            ".github/workflows/slipway-preview.yml", "github/slipway-preview.yml",
            ".github/workflows/slipway-deploy.yml", "github/slipway-deploy.yml",
            ".github/workflows/slipway-stack.yml", "github/slipway-stack.yml",
            ".github/workflows/codeql.yml", "github/codeql.yml",
            ".github/workflows/trivy.yml", "github/trivy.yml",
            ".github/dependabot.yml", "github/dependabot.yml")),
    /** GitLab CI with its own scanners. */
    GITLAB(ImmutableMap.of(".gitlab-ci.yml", "gitlab/gitlab-ci.yml"));

    private final ImmutableMap<String, String> templates;

    Pipeline(ImmutableMap<String, String> templates) {
        this.templates = templates;
    }

    /**
     * The files, filled in.
     *
     * @param appFile path of the app file in the repository
     * @param target the target as options write it
     * @param languages what CodeQL reads, in its own names
     */
    public Map<String, String> files(App app, String appFile, String target, List<String> languages) {
        Map<String, String> files = new LinkedHashMap<>();
        templates.keySet().stream()
                .sorted()
                .forEach(name -> files.put(
                        name,
                        read(templates.getOrDefault(name, ""))
                                .replace("<<app>>", appFile)
                                .replace("<<target>>", target)
                                .replace("<<languages>>", String.join(", ", languages))
                                .replace("<<images>>", images(app))));
        return files;
    }

    private static String images(App app) {
        return Stream.concat(
                        app.containers().map(Container::image),
                        app.sites().stream().map(Site::image))
                .distinct()
                .sorted()
                .map(it -> "          - " + it)
                .collect(Collectors.joining("\n"));
    }

    private static String read(String name) {
        try (InputStream file = Pipeline.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no template " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
