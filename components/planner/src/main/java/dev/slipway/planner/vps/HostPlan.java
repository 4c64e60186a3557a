package dev.slipway.planner.vps;

import java.util.List;
import java.util.Optional;

/**
 * The host itself.
 *
 * @param address address of its Docker Engine, {@code ssh://user@address}
 * @param knownHosts lines of a known_hosts file that pin the host's keys; empty: the ssh client's own file decides
 * @param registries registries that images are pulled from with the credentials of whoever launches the stack
 * @param user user that owns operations
 * @param size its size
 * @param monthlyUsd what such a host costs in a month, in US dollars
 * @param reservedMilliCpu sum of what containers may use, in thousandths of a core
 * @param reservedMemoryMiB sum of the containers' memory limits
 * @param sshPasswordAuthentication whether passwords open ssh: never
 * @param sshPermitRootLogin whether root may log in: never
 * @param sshSources address ranges that may open ssh; empty: all, keys only
 * @param firewallDefaultDeny whether what is not allowed is denied
 * @param firewallAllowedPorts TCP ports open to the world, beside ssh
 * @param automaticUpdates whether security updates install themselves
 * @param fail2ban lock-out of guessing addresses
 * @param cloudInit document that makes all this true on a fresh machine
 */
public record HostPlan(
        String address,
        Optional<String> knownHosts,
        List<String> registries,
        String user,
        HostSize size,
        int monthlyUsd,
        int reservedMilliCpu,
        int reservedMemoryMiB,
        boolean sshPasswordAuthentication,
        boolean sshPermitRootLogin,
        List<String> sshSources,
        boolean firewallDefaultDeny,
        List<Integer> firewallAllowedPorts,
        boolean automaticUpdates,
        Fail2banPlan fail2ban,
        String cloudInit) {
    /**
     * Lock-out figures in seconds, by fail2ban's own names.
     *
     * @param bantime how long an address is locked out
     * @param findtime span in which failures count
     * @param maxretry failures that lock it out
     */
    public record Fail2banPlan(long bantime, long findtime, int maxretry) {}

    public HostPlan {
        registries = List.copyOf(registries);
        sshSources = List.copyOf(sshSources);
        firewallAllowedPorts = List.copyOf(firewallAllowedPorts);
    }

    /** The same host, of a size that was decided, with what its containers may use. */
    HostPlan carrying(Capacity.Need need, HostSize chosen) {
        return new HostPlan(
                address,
                knownHosts,
                registries,
                user,
                chosen,
                chosen.monthlyUsd(),
                need.milliCpu(),
                need.memoryMiB(),
                sshPasswordAuthentication,
                sshPermitRootLogin,
                sshSources,
                firewallDefaultDeny,
                firewallAllowedPorts,
                automaticUpdates,
                fail2ban,
                cloudInit);
    }
}
