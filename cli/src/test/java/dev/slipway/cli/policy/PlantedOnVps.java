package dev.slipway.cli.policy;

import dev.slipway.model.Target;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Misconfigurations of Clipper on a VPS. */
final class PlantedOnVps {
    private static final String CONTAINER = "docker:index/container:Container";
    private static final String HOST = "slipway:vps:Host";
    private static final String API = "clipper-prod-api-1";
    private static final String DATABASE = "clipper-prod-db-server";

    private PlantedOnVps() {}

    static Stream<Planted> all() {
        return Stream.of(containers(), networks(), host(), data()).flatMap(it -> it);
    }

    private static Stream<Planted> containers() {
        return Stream.of(
                set("privileged container", API, "privileged", "true", "docker-no-privileged"),
                set("container as root", API, "user", "\"root\"", "docker-non-root"),
                set(
                        "all capabilities",
                        API,
                        "capabilities",
                        "{\"adds\": [\"ALL\"]}",
                        "docker-drop-all-capabilities",
                        "capabilities.drops"),
                set("container may gain privileges", API, "securityOpts", "[]", "docker-no-new-privileges"),
                set(
                        "no seccomp",
                        API,
                        "securityOpts",
                        "[\"no-new-privileges:true\", \"seccomp=unconfined\"]",
                        "docker-confined",
                        "securityOpts"),
                set("writable image", API, "readOnly", "false", "docker-readonly-rootfs"),
                set("no memory limit", API, "memory", "0", "docker-memory-limit"),
                set("host's process space", API, "pidMode", "\"host\"", "docker-no-host-namespaces"),
                set(
                        "Docker's socket inside",
                        API,
                        "volumes",
                        "[{\"hostPath\": \"/var/run/docker.sock\", \"containerPath\": \"/var/run/docker.sock\"}]",
                        "docker-no-socket-mount",
                        "volumes[0].hostPath"),
                set(
                        "host's /etc inside",
                        API,
                        "volumes",
                        "[{\"hostPath\": \"/etc\", \"containerPath\": \"/host\"}]",
                        "docker-no-sensitive-mount",
                        "volumes[0].hostPath"),
                set(
                        "no health check",
                        API,
                        "healthcheck",
                        "{\"tests\": [\"NONE\"]}",
                        "docker-healthcheck",
                        "healthcheck.tests"),
                set("logs without end", API, "logOpts", "{}", "docker-log-rotation", "logOpts.max-size"),
                set(
                        "plain secret in env",
                        API,
                        "envs",
                        "[\"STRIPE_SECRET_KEY=sk_live_51H\"]",
                        "docker-no-plaintext-secrets",
                        "envs[0]"),
                set("debug mode", API, "envs", "[\"GIN_MODE=debug\"]", "production-mode", "envs[0]"),
                set(
                        "default password",
                        DATABASE,
                        "envs",
                        "[\"POSTGRES_PASSWORD=postgres\"]",
                        "no-default-passwords",
                        "envs[0]"),
                set("image named latest", API, "image", "\"clipper-backend:latest\"", "docker-image-pinned"));
    }

    private static Stream<Planted> networks() {
        return Stream.of(
                set(
                        "database port published",
                        DATABASE,
                        "ports",
                        "[{\"internal\": 5436, \"external\": 5436}]",
                        "docker-data-ports-unpublished",
                        "ports[0]"),
                set(
                        "application past the gateway",
                        API,
                        "ports",
                        "[{\"internal\": 8080, \"external\": 8080}]",
                        "docker-gateway-only-public",
                        "ports[0].external"),
                set("host's network", API, "networkMode", "\"host\"", "docker-no-host-network"),
                planted(
                        "data network with a way out",
                        it -> it.with("docker:index/network:Network", "clipper-prod-data-db", "internal", "false"),
                        "docker-data-network-internal",
                        "clipper-prod-data-db internal"),
                set(
                        "no TLS on the gateway",
                        "clipper-prod-gateway",
                        "ports",
                        "[{\"internal\": 8080, \"external\": 80}]",
                        "public-endpoint-has-tls"));
    }

    private static Stream<Planted> host() {
        return Stream.of(
                text("root login on the host", "PermitRootLogin no", "PermitRootLogin yes", "host-no-root-login"),
                text(
                        "passwords over SSH",
                        "PasswordAuthentication no",
                        "PasswordAuthentication yes",
                        "host-ssh-keys-only"),
                text("no firewall", "    - '--force'\n    - enable\n", "    - status\n", "host-firewall-default-deny"),
                text("no fail2ban", "  - fail2ban\n", "", "host-fail2ban"),
                text("no automatic updates", "unattended-upgrades", "cron-apt", "host-auto-updates"),
                text("no audit", "  - auditd\n", "", "host-audit"),
                text(
                        "Docker's port open",
                        "\"live-restore\": true",
                        "\"hosts\": [\"tcp://0.0.0.0:2375\"], \"live-restore\": true",
                        "host-daemon-not-exposed"));
    }

    private static Stream<Planted> data() {
        return Stream.of(
                planted("no backup", it -> without(it, "backup"), "data-service-has-backup", DATABASE),
                planted("missing alarm", it -> without(it, "alertmanager"), "data-service-has-alarm", DATABASE));
    }

    private static RecordedStack without(RecordedStack stack, String part) {
        return stack.resources().stream()
                .filter(it -> it.type().equals(CONTAINER) && it.name().contains(part))
                .map(Registered::name)
                .reduce(stack, (left, name) -> left.without(CONTAINER, name), (a, b) -> b);
    }

    private static Planted planted(String what, UnaryOperator<RecordedStack> plant, String rule, String where) {
        return new Planted(what, Target.VPS, plant, rule, where);
    }

    private static Planted set(String what, String name, String path, String json, String rule) {
        return set(what, name, path, json, rule, path);
    }

    private static Planted set(String what, String name, String path, String json, String rule, String where) {
        return planted(what, it -> it.with(CONTAINER, name, path, json), rule, name + " " + where);
    }

    /** In the document that sets the host up. */
    private static Planted text(String what, String good, String bad, String rule) {
        return planted(
                what,
                it -> it.change(HOST, "clipper-prod", host -> host.replacing(good, bad)),
                rule,
                "clipper-prod plan.cloudInit");
    }
}
