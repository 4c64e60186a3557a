package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.PortPurpose;
import java.util.ArrayList;
import java.util.List;

/** A route leads to a site, or to a service with an HTTP port. */
final class RoutesPointSomewhere implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        List<String> known = new ArrayList<>();
        app.services().forEach(it -> known.add(it.name()));
        app.sites().forEach(it -> known.add(it.name()));
        for (int i = 0; i < app.routes().size(); i++) {
            String to = app.routes().get(i).to();
            KeyPath path = KeyPath.of("routes").item(i).key("to");
            if (!known.contains(to)) {
                findings.error(
                        path,
                        "a service or site of the app: " + Resources.list(known),
                        to.isEmpty() ? "nothing" : to,
                        Resources.meant(to, known, "declare it, or take the route away"));
            }
            app.service(to)
                    .filter(it -> it.ports().stream().noneMatch(port -> port.purpose() == PortPurpose.HTTP))
                    .ifPresent(it -> findings.error(
                            path, "a service with an HTTP port", to + ", which has none", "add port to " + to));
        }
    }
}
