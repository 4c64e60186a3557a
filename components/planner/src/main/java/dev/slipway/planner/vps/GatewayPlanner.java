package dev.slipway.planner.vps;

import dev.slipway.model.Cdn;
import dev.slipway.model.Route;
import dev.slipway.model.Service;
import dev.slipway.model.Site;
import dev.slipway.model.Target;
import dev.slipway.model.Value;
import dev.slipway.planner.files.CdnRanges;
import dev.slipway.planner.files.CertificateScript;
import dev.slipway.planner.files.GatewayScript;
import dev.slipway.planner.files.NginxConfig;
import dev.slipway.planner.files.NginxRoute;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans the public entry and its certificates. */
final class GatewayPlanner {
    /** User and group of nginx in the official images; certbot runs as the same, so that the gateway can read the keys. */
    private static final String USER = "101:101";

    private static final int HTTP = 8080;
    private static final int HTTPS = 8443;
    private static final String CERTIFICATES = "/certificates";
    private static final String WEB_ROOT = "/acme";

    private final PlanScope scope;

    GatewayPlanner(PlanScope scope) {
        this.scope = scope;
    }

    /** The public names, the canonical one first; empty when the app has no domain. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        scope.settings.domain().or(scope.app::domain).ifPresent(names::add);
        // The app file's aliases belong to its own domain; a stack with another domain gets that domain's www name.
        if (scope.settings.domain().isEmpty() || scope.settings.domain().equals(scope.app.domain())) {
            names.addAll(scope.app.aliases());
        } else if (!scope.app.aliases().isEmpty()) {
            names.add("www." + scope.settings.domain().orElseThrow());
        }
        return names.stream().distinct().toList();
    }

    Optional<GatewayPlan> gateway() {
        if (scope.app.routes().isEmpty()) {
            return Optional.empty();
        }
        if (names().isEmpty()) {
            scope.faults.add("slipway:domain: expected the public host name, found none; name it in the app file or by"
                    + " `pulumi config set slipway:domain app.example.com`");
            return Optional.empty();
        }
        List<NginxRoute> routes = new ArrayList<>();
        List<RoutePlan> readable = new ArrayList<>();
        for (Route route : scope.app.routes()) {
            route(route).ifPresent(nginx -> {
                routes.add(nginx);
                String host = route.host().orElse(names().get(0));
                readable.add(new RoutePlan("https://" + host + route.path(), nginx.upstream(), nginx.port()));
            });
        }
        NginxConfig config = config(routes);
        return Optional.of(
                new GatewayPlan(config.allNames(), readable, scope.app.tls().versions(), container(config)));
    }

    private Optional<NginxRoute> route(Route route) {
        Optional<Site> site = scope.app.site(route.to());
        if (site.isPresent()) {
            Site found = site.get();
            return Optional.of(
                    NginxRoute.toSite(route, found.name(), found.port(), found.fallback(), found.assetMaxAge()));
        }
        Optional<Service> service = scope.app.service(route.to());
        Optional<Integer> port = service.flatMap(ServicePlanner::httpPort);
        if (port.isEmpty()) {
            scope.faults.add("routes[" + route.path() + "].to: expected a site or a service with an HTTP port, found "
                    + route.to());
            return Optional.empty();
        }
        return Optional.of(NginxRoute.toService(route, route.to(), port.get()));
    }

    private NginxConfig config(List<NginxRoute> routes) {
        return new NginxConfig(
                names(),
                routes,
                scope.app.tls(),
                certificates(names()).liveDirectory() + "/fullchain.pem",
                certificates(names()).liveDirectory() + "/privkey.pem",
                scope.app.securityHeaders(),
                scope.app.rateLimit(),
                scope.app.cdn().map(this::trustedRanges).orElse(List.of()),
                scope.app.cdn().map(GatewayPlanner::clientAddressHeader).orElse("X-Forwarded-For"),
                NginxConfig.DOCKER_RESOLVER,
                HTTP,
                HTTPS,
                WEB_ROOT);
    }

    private List<String> trustedRanges(Cdn cdn) {
        List<String> ranges = CdnRanges.of(cdn, Target.VPS);
        if (!ranges.isEmpty()) {
            return ranges;
        }
        scope.faults.add("cdn.trustedRanges: expected the address ranges of " + cdn.on(Target.VPS)
                + ", found none; Slipway knows Cloudflare's only");
        return List.of();
    }

    private static String clientAddressHeader(Cdn cdn) {
        return cdn.on(Target.VPS).equals("cloudflare") ? "CF-Connecting-IP" : "X-Forwarded-For";
    }

    private ContainerPlan container(NginxConfig config) {
        return scope.container("gateway", scope.images.of("nginx"), 100, 128)
                .entrypoint("sh")
                .command(List.of("/config/gateway.sh"))
                .user(USER)
                .network(NetworkAttachment.in(scope.publicNetwork()))
                .network(NetworkAttachment.as(scope.edge(), "gateway"))
                .port(80, HTTP)
                .port(443, HTTPS)
                .file("/config/nginx.conf", config.file())
                .script(
                        "/config/gateway.sh",
                        GatewayScript.text("/config/nginx.conf", CERTIFICATES + "/current/fullchain.pem"))
                .liveFiles()
                .readOnlyMount(certificateVolume(), CERTIFICATES)
                .readOnlyMount(challengeVolume(), WEB_ROOT)
                .mount(scope.sharedVolume("gateway-work", "bodies on their way and cached assets", false), "/tmp")
                .tmpfs("/var/cache/nginx", 16)
                .stop("SIGQUIT", Duration.ofSeconds(30))
                .stopFirst()
                .healthcheck(HealthcheckPlan.shell(
                        "wget -q -O /dev/null http://127.0.0.1:" + NginxConfig.HEALTH_PORT + "/healthz"))
                .after("certificates")
                .build();
    }

    private String certificateVolume() {
        return scope.sharedVolume("certificates", "certificates of the gateway", true);
    }

    private String challengeVolume() {
        return scope.sharedVolume("acme", "challenges of the certificate authority", false);
    }

    private CertificateScript certificates(List<String> names) {
        return new CertificateScript(
                names, scope.app.contact(), scope.settings.acmeDirectory(), CERTIFICATES, WEB_ROOT);
    }

    /** Certificates for all names of a planned gateway. */
    CertificatesPlan certificates(GatewayPlan gateway) {
        ContainerPlan container = scope.container("certificates", scope.images.of("certbot"), 25, 128)
                .entrypoint("sh")
                .command(List.of("/config/certificates.sh"))
                .environment("HOME", Value.literal("/tmp"))
                .user(USER)
                .network(NetworkAttachment.in(scope.egress()))
                .script("/config/certificates.sh", certificates(gateway.names()).text())
                .mount(certificateVolume(), CERTIFICATES)
                .mount(challengeVolume(), WEB_ROOT)
                .tmpfs("/tmp", 32)
                .stopFirst()
                .healthcheck(HealthcheckPlan.shell("test -s " + CERTIFICATES + "/current/fullchain.pem"))
                .build();
        return new CertificatesPlan(gateway.names(), scope.app.contact(), container);
    }
}
