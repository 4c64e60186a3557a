package dev.slipway.planner.aws;

import dev.slipway.model.External;
import dev.slipway.model.Route;
import dev.slipway.model.Service;
import dev.slipway.model.Site;
import dev.slipway.model.Value;
import java.util.Optional;

/** Addresses that are decided in the plan already: services inside, sites, services outside. */
final class Addresses {
    private Addresses() {}

    /** The value with such references written out; those to data services stay. */
    static Value known(Draft draft, Value value) {
        return value.mapRefs(ref -> service(draft, ref)
                .or(() -> site(draft, ref))
                .or(() -> external(draft, ref))
                .map(Value::literal)
                .orElse(ref));
    }

    private static Optional<String> service(Draft draft, Value.Ref ref) {
        return draft.app().service(ref.resource()).flatMap(service -> {
            String host = ref.resource() + "." + draft.namespace();
            return attribute(ref.attribute(), host, port(service), "http://" + host + ":" + port(service));
        });
    }

    private static int port(Service service) {
        return Services.httpPort(service)
                .orElse(service.ports().isEmpty() ? 80 : service.ports().get(0).number());
    }

    private static Optional<String> site(Draft draft, Value.Ref ref) {
        return draft.app().site(ref.resource()).map(Site::name).flatMap(name -> draft.app().routes().stream()
                .filter(route -> route.to().equals(name))
                .findFirst()
                .map((Route route) -> "https://" + draft.hosts(route).get(0)));
    }

    private static Optional<String> external(Draft draft, Value.Ref ref) {
        return draft.app()
                .external(ref.resource())
                .flatMap((External external) ->
                        attribute(ref.attribute(), external.host(), external.port(), external.url()));
    }

    private static Optional<String> attribute(String attribute, String host, int port, String url) {
        return switch (attribute) {
            case "host" -> Optional.of(host);
            case "port" -> Optional.of(String.valueOf(port));
            case "url" -> Optional.of(url);
            default -> Optional.empty();
        };
    }
}
