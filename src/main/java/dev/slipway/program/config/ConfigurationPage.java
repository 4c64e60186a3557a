package dev.slipway.program.config;

import dev.slipway.model.Target;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documentation of the stack's configuration, made from the keys that the reader knows. */
public final class ConfigurationPage {
    private ConfigurationPage() {}

    /** The page as Markdown. */
    public static String markdown() {
        StringBuilder page = new StringBuilder(
                """
                # Stack configuration

                What a stack says about itself, in `Pulumi.<stack>.yaml` or by `pulumi config set`. The application is described in its
                [app file](app-file.md); here stand the target and what it needs. A missing or wrong key is one error that names the key, the
                stack's file, what was expected and the command that mends it; all faults of a run are shown together, before any resource is
                touched. This page is made from the keys the program reads.

                """);
        section(page, "Every target", ConfigKey.EVERY_TARGET.size());
        for (Target target : Target.values()) {
            page.append("## ").append(heading(target)).append("\n\n");
            table(
                    page,
                    ConfigKeys.ALL.stream()
                            .filter(key -> key.targets().size() < ConfigKey.EVERY_TARGET.size())
                            .filter(key -> key.targets().contains(target)));
        }
        return page.toString();
    }

    private static void section(StringBuilder page, String title, int targets) {
        page.append("## ").append(title).append("\n\n");
        table(page, ConfigKeys.ALL.stream().filter(key -> key.targets().size() == targets));
    }

    private static void table(StringBuilder page, Stream<ConfigKey> keys) {
        page.append("| key | what for | value | default |\n|---|---|---|---|\n");
        List<ConfigKey> rows = keys.toList();
        page.append(rows.stream().map(ConfigurationPage::row).collect(Collectors.joining()));
        page.append('\n');
    }

    private static String row(ConfigKey key) {
        return "| `" + key.name() + "` | " + key.description() + " | " + key.expected() + " | "
                + key.defaultText().orElse("**required**") + " |\n";
    }

    private static String heading(Target target) {
        return switch (target) {
            case VPS, AWS -> target.name();
            case KUBERNETES ->
                target.name().charAt(0) + target.name().substring(1).toLowerCase(Locale.ROOT);
        };
    }
}
