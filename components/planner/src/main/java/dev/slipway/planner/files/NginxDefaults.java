package dev.slipway.planner.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What every gateway has alike: timeouts of clients, compression, how aliases are asked, whose client address is believed, the log. */
final class NginxDefaults {
    private NginxDefaults() {}

    static void write(NginxBlock http, NginxConfig config) {
        http.directive("server_tokens off")
                .directive("include /etc/nginx/mime.types")
                .directive("default_type application/octet-stream")
                .directive("sendfile on")
                .directive("tcp_nopush on")
                .directive("keepalive_timeout 65s")
                .directive("client_body_timeout 30s")
                .directive("client_header_timeout 15s")
                .directive("send_timeout 60s")
                .directive("reset_timedout_connection on")
                .directive("client_body_temp_path /tmp/client_body")
                .directive("proxy_temp_path /tmp/proxy")
                .directive("fastcgi_temp_path /tmp/fastcgi")
                .directive("uwsgi_temp_path /tmp/uwsgi")
                .directive("scgi_temp_path /tmp/scgi")
                .directive("gzip on")
                .directive("gzip_vary on")
                .directive("gzip_proxied any")
                .directive("gzip_min_length 1024")
                .directive("gzip_types text/plain text/css text/xml application/json application/javascript"
                        + " application/xml image/svg+xml application/manifest+json application/wasm")
                .comment("Aliases are asked again every two seconds: a replaced component is found at once.")
                .directive("resolver " + config.resolver() + " valid=2s ipv6=off")
                .directive("resolver_timeout 3s");
        for (String range : config.trustedRanges()) {
            http.directive("set_real_ip_from " + range);
        }
        if (!config.trustedRanges().isEmpty()) {
            http.directive("real_ip_header " + config.clientAddressHeader()).directive("real_ip_recursive on");
        }
        http.directive("log_format json escape=json " + logFormat())
                .directive("access_log /dev/stdout json")
                .block("map $http_upgrade $connection_upgrade", map -> map.directive("default upgrade")
                        .directive("'' ''"));
    }

    private static String logFormat() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("time", "$time_iso8601");
        fields.put("client", "$remote_addr");
        fields.put("method", "$request_method");
        fields.put("host", "$host");
        fields.put("path", "$uri");
        fields.put("status", "$status");
        fields.put("bytes", "$body_bytes_sent");
        fields.put("seconds", "$request_time");
        fields.put("target", "$proxy_host");
        fields.put("upstream", "$upstream_addr");
        fields.put("upstream_seconds", "$upstream_response_time");
        fields.put("first_byte", "$upstream_header_time");
        fields.put("request_id", "$request_id");
        List<String> parts = new ArrayList<>();
        fields.forEach((name, variable) -> parts.add("\"" + name + "\":\"" + variable + "\""));
        return "'{" + String.join(",", parts) + "}'";
    }
}
