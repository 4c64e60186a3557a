package dev.slipway.planner.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Configuration of Alertmanager.
 *
 * @param webhookFile file that holds the URL alarms are posted to, since such a URL is itself a credential; empty: none
 * @param email e-mail addresses and the server that takes the mail; empty: none
 */
public record AlertmanagerConfig(Optional<String> webhookFile, Optional<Email> email) {
    /**
     * Alarms by e-mail.
     *
     * @param to addresses that alarms go to
     * @param from sender
     * @param smartHost host and port of the mail server; TLS is required
     * @param user user name at the mail server
     * @param passwordFile file that holds its password
     */
    public record Email(List<String> to, String from, String smartHost, String user, String passwordFile) {
        public Email {
            to = List.copyOf(to);
        }
    }

    /** Arguments of one server that has no peers to agree with, given the path of alertmanager.yml. */
    public static List<String> arguments(String file) {
        return List.of("--config.file=" + file, "--storage.path=/alertmanager", "--cluster.listen-address=");
    }

    /** The text of alertmanager.yml; holds no secret. */
    public String file() {
        Map<String, Object> route = new LinkedHashMap<>();
        route.put("receiver", "team");
        route.put("group_by", List.of("alertname", "job"));
        route.put("group_wait", "30s");
        route.put("group_interval", "5m");
        route.put("repeat_interval", "4h");
        route.put("routes", List.of(critical()));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("route", route);
        tree.put("inhibit_rules", List.of(quietWarnings()));
        tree.put("receivers", List.of(receiver()));
        return Yaml.write(tree);
    }

    private static Map<String, Object> critical() {
        Map<String, Object> route = new LinkedHashMap<>();
        route.put("receiver", "team");
        route.put("matchers", List.of("severity=\"critical\""));
        route.put("group_wait", "10s");
        route.put("repeat_interval", "1h");
        return route;
    }

    /** While something is down, its slower symptoms need no mail of their own. */
    private static Map<String, Object> quietWarnings() {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("source_matchers", List.of("severity=\"critical\""));
        rule.put("target_matchers", List.of("severity=\"warning\""));
        rule.put("equal", List.of("job"));
        return rule;
    }

    private Map<String, Object> receiver() {
        Map<String, Object> receiver = new LinkedHashMap<>();
        receiver.put("name", "team");
        webhookFile.ifPresent(file -> {
            Map<String, Object> hook = new LinkedHashMap<>();
            hook.put("url_file", file);
            hook.put("send_resolved", true);
            receiver.put("webhook_configs", List.of(hook));
        });
        email.ifPresent(mail -> receiver.put("email_configs", mails(mail)));
        return receiver;
    }

    private static List<Map<String, Object>> mails(Email mail) {
        List<Map<String, Object>> mails = new ArrayList<>();
        for (String to : mail.to()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("to", to);
            one.put("from", mail.from());
            one.put("smarthost", mail.smartHost());
            one.put("auth_username", mail.user());
            one.put("auth_password_file", mail.passwordFile());
            one.put("require_tls", true);
            one.put("send_resolved", true);
            mails.add(one);
        }
        return mails;
    }
}
