package dev.slipway.model.yaml;

import dev.slipway.model.Fail2ban;
import dev.slipway.model.HostHardening;

/** Reads how the host of a VPS is made safe. */
final class HostReader {
    private HostReader() {}

    static HostHardening read(Fields fields) {
        HostHardening.Builder host = HostHardening.builder();
        fields.text("user").ifPresent(host::user);
        fields.texts("sshSources").ifPresent(host::sshSources);
        fields.section("fail2ban", HostReader::fail2ban).ifPresent(host::fail2ban);
        fields.text("rebootTime").ifPresent(host::rebootTime);
        fields.mebibytes("swap").ifPresent(host::swapMiB);
        fields.texts("packages").ifPresent(host::packages);
        return host.build();
    }

    private static Fail2ban fail2ban(Fields fields) {
        Fail2ban.Builder fail2ban = Fail2ban.builder();
        fields.duration("banTime").ifPresent(fail2ban::banTime);
        fields.duration("findTime").ifPresent(fail2ban::findTime);
        fields.integer("maxRetry").ifPresent(fail2ban::maxRetry);
        return fail2ban.build();
    }
}
