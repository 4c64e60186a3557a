package dev.slipway.planner.files;

import dev.slipway.model.HostHardening;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cloud-init document that turns a fresh Debian 12 machine into a hardened Docker host (CLP-HOST-01 to CLP-HOST-10). Holds no
 * secret: hand it to the provider as user data.
 */
public final class CloudInit {
    /** Fingerprint of the key that signs Docker's own packages (CLP-POL-06). */
    public static final String DOCKER_KEY = "9DC858229FC7DD38854AE2D88D81803C0EBFCD88";

    /**
     * Debian's cloud images bring no gpg, without which cloud-init cannot fetch the key by its fingerprint, and then there is no Docker (cloud-init
     * issue 5535). Boot commands run before package sources are set up.
     */
    private static final String GNUPG =
            "command -v gpg >/dev/null || { apt-get update && apt-get install -y --no-install-recommends gnupg dirmngr; }";

    /** Debian release the document is written for. */
    public static final String RELEASE = "bookworm";

    private static final List<String> PACKAGES = List.of(
            "auditd",
            "ca-certificates",
            "chrony",
            "containerd.io",
            "curl",
            "docker-ce",
            "docker-ce-cli",
            "docker-compose-plugin",
            "fail2ban",
            "git",
            "htop",
            "python3",
            "rsyslog",
            "ufw",
            "unattended-upgrades",
            "wget");

    private final HostDocument host;

    /** @param host what the document is made from */
    public CloudInit(HostDocument host) {
        this.host = host;
    }

    /** The document, starting with {@code #cloud-config}. */
    public String file() {
        HostHardening hardening = host.hardening();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("hostname", host.hostname());
        tree.put("timezone", "UTC");
        tree.put("package_update", true);
        tree.put("package_upgrade", true);
        tree.put("package_reboot_if_required", true);
        tree.put("bootcmd", List.of(List.of("cloud-init-per", "once", "slipway-gnupg", "sh", "-c", GNUPG)));
        tree.put("apt", Map.of("sources", Map.of("docker.list", dockerSource())));
        tree.put("packages", packages());
        tree.put("groups", List.of("docker"));
        tree.put("users", List.of(user()));
        tree.put("disable_root", true);
        tree.put("ssh_pwauth", false);
        tree.put("ntp", ntp());
        if (hardening.swapMiB() > 0) {
            tree.put("swap", swap(hardening.swapMiB()));
        }
        tree.put("write_files", new HostFiles(host).all());
        tree.put("runcmd", commands());
        return "#cloud-config\n" + Yaml.write(tree);
    }

    private static Map<String, Object> dockerSource() {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put(
                "source", "deb [signed-by=$KEY_FILE] https://download.docker.com/linux/debian " + RELEASE + " stable");
        source.put("keyid", DOCKER_KEY);
        return source;
    }

    private List<String> packages() {
        Set<String> all = new LinkedHashSet<>(PACKAGES);
        all.addAll(host.hardening().packages());
        return List.copyOf(all);
    }

    /** Whoever is in the docker group is root in effect (CLP-POL-10); sudo without password adds nothing to that. */
    private Map<String, Object> user() {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("name", host.hardening().user());
        user.put("gecos", "Owner of operations");
        user.put("groups", "sudo, docker");
        user.put("shell", "/bin/bash");
        user.put("lock_passwd", true);
        user.put("sudo", "ALL=(ALL) NOPASSWD:ALL");
        user.put("ssh_authorized_keys", host.authorizedKeys());
        if (host.authorizedKeys().isEmpty()) {
            user.remove("ssh_authorized_keys");
        }
        return user;
    }

    private static Map<String, Object> ntp() {
        Map<String, Object> ntp = new LinkedHashMap<>();
        ntp.put("enabled", true);
        ntp.put("ntp_client", "chrony");
        return ntp;
    }

    private static Map<String, Object> swap(int mebibytes) {
        Map<String, Object> swap = new LinkedHashMap<>();
        long bytes = mebibytes * 1024L * 1024L;
        swap.put("filename", "/swapfile");
        swap.put("size", bytes);
        swap.put("maxsize", bytes);
        return swap;
    }

    private List<List<String>> commands() {
        List<List<String>> commands = new ArrayList<>();
        commands.add(List.of("sysctl", "--system"));
        commands.add(List.of("ufw", "default", "deny", "incoming"));
        commands.add(List.of("ufw", "default", "allow", "outgoing"));
        if (host.sshSources().isEmpty()) {
            commands.add(List.of("ufw", "allow", "ssh"));
        }
        for (String source : host.sshSources()) {
            commands.add(List.of("ufw", "allow", "from", source, "to", "any", "port", "22", "proto", "tcp"));
        }
        for (int port : host.openPorts()) {
            commands.add(List.of("ufw", "allow", port + "/tcp"));
        }
        commands.add(List.of("ufw", "--force", "enable"));
        commands.add(List.of("systemctl", "enable", "--now", "rsyslog", "unattended-upgrades", "docker"));
        // fail2ban ends for good when the log of its jail is not there, and rsyslog makes it with the first line only
        // (fail2ban issue 3567).
        commands.add(List.of(
                "sh", "-c", "[ -e /var/log/auth.log ] || install -o root -g adm -m 0640 /dev/null /var/log/auth.log"));
        commands.add(List.of("systemctl", "enable", "fail2ban"));
        commands.add(List.of("systemctl", "restart", "ssh", "fail2ban", "docker"));
        commands.add(List.of("install", "-d", "-m", "1777", ScheduleDispatcher.METRICS));
        commands.add(List.of("systemctl", "daemon-reload"));
        commands.add(List.of("systemctl", "enable", "--now", "slipway-schedules.timer"));
        return commands;
    }
}
