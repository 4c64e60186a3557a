package dev.slipway.planner.files;

import dev.slipway.model.Fail2ban;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that cloud-init writes to a host: ssh, firewall, lock-out, upgrades, kernel settings, Docker, schedules. */
final class HostFiles {
    private final HostDocument host;

    HostFiles(HostDocument host) {
        this.host = host;
    }

    List<Map<String, Object>> all() {
        List<Map<String, Object>> files = new ArrayList<>();
        files.add(file("/etc/ssh/sshd_config.d/00-slipway.conf", "0644", sshd()));
        files.add(file("/etc/fail2ban/jail.local", "0644", jail()));
        files.add(file("/etc/apt/apt.conf.d/20auto-upgrades", "0644", autoUpgrades()));
        files.add(file("/etc/apt/apt.conf.d/52unattended-upgrades-slipway", "0644", reboots()));
        files.add(file("/etc/apt/preferences.d/docker", "0644", dockerPin()));
        files.add(file("/etc/docker/daemon.json", "0644", dockerDaemon()));
        files.add(file("/etc/sysctl.d/90-slipway.conf", "0644", sysctl()));
        files.add(appended("/etc/ufw/after.rules", dockerUserChain()));
        files.add(appended("/etc/ufw/after6.rules", dockerUserChain()));
        files.add(file("/usr/local/sbin/slipway-schedules", "0755", ScheduleDispatcher.script()));
        files.add(file("/etc/systemd/system/slipway-schedules.service", "0644", ScheduleDispatcher.service()));
        files.add(file("/etc/systemd/system/slipway-schedules.timer", "0644", ScheduleDispatcher.timer()));
        return files;
    }

    private static Map<String, Object> file(String path, String mode, String content) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("path", path);
        file.put("permissions", mode);
        file.put("content", content);
        return file;
    }

    /** Deferred: the package that owns the file must be there first. */
    private static Map<String, Object> appended(String path, String content) {
        Map<String, Object> file = file(path, "0640", content);
        file.put("append", true);
        file.put("defer", true);
        return file;
    }

    /** MaxSessions leaves room for the many connections that Pulumi's Docker provider opens at once. */
    private String sshd() {
        return """
                PermitRootLogin no
                PasswordAuthentication no
                KbdInteractiveAuthentication no
                PermitEmptyPasswords no
                AuthenticationMethods publickey
                AllowUsers %s
                AllowAgentForwarding no
                AllowTcpForwarding local
                X11Forwarding no
                MaxAuthTries 4
                MaxSessions 64
                MaxStartups 64:30:128
                LoginGraceTime 30
                ClientAliveInterval 60
                """
                .formatted(host.hardening().user());
    }

    private String jail() {
        Fail2ban ban = host.hardening().fail2ban();
        return """
                [DEFAULT]
                bantime = %d
                findtime = %d
                maxretry = %d
                banaction = ufw

                [sshd]
                enabled = true
                port = ssh
                logpath = /var/log/auth.log
                """
                .formatted(ban.banTime().toSeconds(), ban.findTime().toSeconds(), ban.maxRetry());
    }

    private static String autoUpgrades() {
        return """
                APT::Periodic::Update-Package-Lists "1";
                APT::Periodic::Unattended-Upgrade "1";
                APT::Periodic::AutocleanInterval "7";
                """;
    }

    private String reboots() {
        return """
                Unattended-Upgrade::Automatic-Reboot "true";
                Unattended-Upgrade::Automatic-Reboot-WithUsers "true";
                Unattended-Upgrade::Automatic-Reboot-Time "%s";
                Unattended-Upgrade::Remove-Unused-Kernel-Packages "true";
                """
                .formatted(host.hardening().rebootTime());
    }

    private static String dockerPin() {
        return """
                Package: docker-ce docker-ce-cli
                Pin: version 5:28.*
                Pin-Priority: 1001
                """;
    }

    /**
     * The userland proxy stays on: without it a container cannot reach the host's public address when another network's container publishes
     * there, as probes of the public names and servers that call their own site do (moby issue 38784).
     */
    private String dockerDaemon() {
        return """
                {
                  "log-driver": "json-file",
                  "log-opts": {"max-size": "%dm", "max-file": "%d"},
                  "live-restore": true,
                  "no-new-privileges": true,
                  "icc": false,
                  "default-address-pools": [{"base": "172.24.0.0/13", "size": 24}]
                }
                """
                .formatted(host.logging().maxFileMiB(), host.logging().maxFiles());
    }

    /** Docker routes between containers and the world, so forwarding stays on, whatever hardening guides say. */
    private static String sysctl() {
        return """
                net.ipv4.ip_forward = 1
                net.ipv4.conf.all.rp_filter = 1
                net.ipv4.conf.default.rp_filter = 1
                net.ipv4.conf.all.accept_redirects = 0
                net.ipv6.conf.all.accept_redirects = 0
                net.ipv4.conf.all.send_redirects = 0
                net.ipv4.conf.all.accept_source_route = 0
                net.ipv6.conf.all.accept_source_route = 0
                net.ipv4.conf.all.log_martians = 1
                net.ipv4.tcp_syncookies = 1
                net.core.somaxconn = 4096
                kernel.dmesg_restrict = 1
                kernel.kptr_restrict = 2
                kernel.unprivileged_bpf_disabled = 1
                fs.protected_hardlinks = 1
                fs.protected_symlinks = 1
                vm.overcommit_memory = 1
                vm.swappiness = 10
                """;
    }

    /**
     * Docker's own rules come before ufw's and would open whatever a container publishes. This chain is the one Docker leaves to the
     * host: traffic of containers and answers pass, from outside only the open ports, by the port that was asked for.
     */
    private String dockerUserChain() {
        StringBuilder rules = new StringBuilder();
        rules.append("# What Docker publishes.\n*filter\n:DOCKER-USER - [0:0]\n");
        rules.append("-A DOCKER-USER -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN\n");
        rules.append("-A DOCKER-USER -i docker0 -j RETURN\n");
        rules.append("-A DOCKER-USER -i br-+ -j RETURN\n");
        for (int port : host.openPorts()) {
            rules.append("-A DOCKER-USER -p tcp -m conntrack --ctorigdstport ")
                    .append(port)
                    .append(" -j RETURN\n");
        }
        return rules.append("-A DOCKER-USER -j DROP\nCOMMIT\n").toString();
    }
}
