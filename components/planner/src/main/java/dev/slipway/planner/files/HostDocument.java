package dev.slipway.planner.files;

import dev.slipway.model.HostHardening;
import dev.slipway.model.Logging;
import java.util.List;

/**
 * What the cloud-init document of a host is made from.
 *
 * @param hostname name of the machine
 * @param hardening users, lock-out, reboot window, swap
 * @param authorizedKeys OpenSSH public keys that may log in; empty: nobody can, which the planner says
 * @param sshSources address ranges that may open ssh; empty: all, keys only
 * @param openPorts TCP ports that containers may publish to the world
 * @param logging rotation of container logs
 */
public record HostDocument(
        String hostname,
        HostHardening hardening,
        List<String> authorizedKeys,
        List<String> sshSources,
        List<Integer> openPorts,
        Logging logging) {
    public HostDocument {
        authorizedKeys = List.copyOf(authorizedKeys);
        sshSources = List.copyOf(sshSources);
        openPorts = List.copyOf(openPorts);
    }
}
