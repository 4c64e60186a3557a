package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.App;
import dev.slipway.model.Cdn;
import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.Route;
import dev.slipway.model.Tls;
import dev.slipway.planner.files.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the real nginx says about the gateway's configuration. */
class NginxAcceptsTest {
    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @EnumSource(Environment.class)
    @Covers({"CLP-TLS-01", "CLP-TLS-02", "CLP-TLS-04", "CLP-TLS-05", "CLP-SEC-02", "CLP-SEC-03", "CLP-SVC-03"})
    void clippersGatewayIsAccepted(Environment environment) throws IOException {
        nginx().accepts(
                        directory,
                        "-t",
                        "-q",
                        "-c",
                        written(directory, config(Clipper.app(environment), environment))
                                .toString());
    }

    @Test
    @Covers({"CLP-TLS-03", "CLP-NET-02"})
    void streamsWithoutLimitsBehindAContentDeliveryNetworkAreAccepted() throws IOException {
        App app = Clipper.app(Environment.DEV);
        List<Route> routes = new ArrayList<>(app.routes());
        routes.add(Route.builder("api")
                .path("/stream")
                .host("files.clipper.example.com")
                .stripPrefix(true)
                .maxBodyMiB(0)
                .buffering(false)
                .readTimeout(Duration.ofHours(1))
                .build());
        App changed = Spoiled.app(app)
                .routes(routes)
                .cdn(Cdn.builder().build())
                .tls(Tls.builder().ocspStapling(true).build())
                .build();
        String config = config(changed, Environment.DEV);
        assertThat(config)
                .contains("client_max_body_size 0;")
                .contains("proxy_buffering off;")
                .contains("ssl_stapling on;")
                .contains("set_real_ip_from 173.245.48.0/20;")
                .contains("real_ip_header CF-Connecting-IP;");
        nginx().accepts(directory, "-t", "-q", "-c", written(directory, config).toString());
    }

    @Test
    void aSpoiledConfigurationIsRefusedByTheSameCheck() throws IOException {
        String config = config(Clipper.app(Environment.DEV), Environment.DEV).replace("ssl_protocols", "ssl_protocol");
        assertThat(nginx().refuses(
                                directory,
                                "-t",
                                "-q",
                                "-c",
                                written(directory, config).toString()))
                .contains("unknown directive \"ssl_protocol\"");
    }

    /** Holds a configuration to the real nginx. */
    static void accepts(Path directory, String config) throws IOException {
        nginx().accepts(directory, "-t", "-q", "-c", written(directory, config).toString());
    }

    private static Tool nginx() {
        return Tool.of("nginx");
    }

    private static String config(App app, Environment environment) {
        VpsPlan plan =
                new VpsPlanner().plan(app, environment, Clipper.settings().build());
        return Clipper.file(plan, "gateway", "/config/nginx.conf");
    }

    /** nginx reads the certificate and writes to its directories even when it only checks. */
    static Path written(Path directory, String config) throws IOException {
        Tool.of("openssl")
                .accepts(
                        directory,
                        "req",
                        "-x509",
                        "-newkey",
                        "ec",
                        "-pkeyopt",
                        "ec_paramgen_curve:P-256",
                        "-nodes",
                        "-subj",
                        "/CN=clipper.example.com",
                        "-keyout",
                        "privkey.pem",
                        "-out",
                        "fullchain.pem");
        Path file = directory.resolve("nginx.conf");
        Files.writeString(
                file,
                config.replace("/tmp/", directory + "/")
                        .replace("/certificates/current/", directory + "/")
                        .replace("access_log /dev/stdout json", "access_log off"));
        return file;
    }
}
