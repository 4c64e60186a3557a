package dev.slipway.model;

import java.util.List;

/**
 * How the host of a VPS is made safe.
 *
 * @param user user that owns operations; default deploy (CLP-HOST-02)
 * @param sshSources address ranges that may open ssh; default all, keys only
 * @param fail2ban lock-out of guessing addresses
 * @param rebootTime UTC time at which a needed reboot happens; default 04:30
 * @param swapMiB swap file in MiB, 0 for none; default 1024
 * @param packages Debian packages beside Slipway's own
 */
public record HostHardening(
        String user,
        List<String> sshSources,
        Fail2ban fail2ban,
        String rebootTime,
        int swapMiB,
        List<String> packages) {
    public HostHardening {
        sshSources = List.copyOf(sshSources);
        packages = List.copyOf(packages);
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the options of a host hardening. */
    public static final class Builder {
        private String user = "deploy";
        private List<String> sshSources = List.of();
        private Fail2ban fail2ban = Fail2ban.builder().build();
        private String rebootTime = "04:30";
        private int swapMiB = 1024;
        private List<String> packages = List.of();

        private Builder() {}

        public Builder user(String user) {
            this.user = user;
            return this;
        }

        public Builder sshSources(List<String> sshSources) {
            this.sshSources = sshSources;
            return this;
        }

        public Builder fail2ban(Fail2ban fail2ban) {
            this.fail2ban = fail2ban;
            return this;
        }

        public Builder rebootTime(String rebootTime) {
            this.rebootTime = rebootTime;
            return this;
        }

        public Builder swapMiB(int swapMiB) {
            this.swapMiB = swapMiB;
            return this;
        }

        public Builder packages(List<String> packages) {
            this.packages = packages;
            return this;
        }

        public HostHardening build() {
            return new HostHardening(user, sshSources, fail2ban, rebootTime, swapMiB, packages);
        }
    }
}
