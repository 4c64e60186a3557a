package dev.slipway.model.check;

import dev.slipway.model.App;

/** Names become part of host names, containers and cloud resources, so they must be plain and short. */
final class NamesAreLegal implements AppCheck {
    private static final int LONGEST = 40;

    @Override
    public void check(App app, Findings findings) {
        if (!app.name().matches("[a-z][a-z0-9-]{0,22}[a-z0-9]")) {
            findings.error(
                    KeyPath.of("name"),
                    "2 to 24 lower-case letters, digits and hyphens, from a letter on",
                    app.name(),
                    "choose a plain, short name");
        }
        Names.of(app).forEach(name -> {
            if (!name.name().matches("[a-z]([a-z0-9-]*[a-z0-9])?")
                    || name.name().length() > LONGEST) {
                findings.error(
                        name.path(),
                        "at most " + LONGEST + " lower-case letters, digits and hyphens, from a letter on",
                        name.name(),
                        "choose a plain, short name");
            }
        });
    }
}
