package dev.slipway.planner.vps;

import dev.slipway.planner.PlanNote;
import dev.slipway.planner.files.CloudInit;
import dev.slipway.planner.files.HostDocument;
import java.util.List;
import java.util.regex.Pattern;

/** Plans the host itself. */
final class HostPlanner {
    private static final Pattern ADDRESS = Pattern.compile("(ssh://[^@/\\s]+@[^/\\s]+|unix:///.+|tcp://[^/\\s]+)");

    private static final Pattern REGISTRY = Pattern.compile("[a-z0-9.-]+\\.[a-z0-9-]+(:[0-9]+)?|localhost(:[0-9]+)?");

    private final PlanScope scope;

    HostPlanner(PlanScope scope) {
        this.scope = scope;
    }

    HostPlan plan(List<Integer> openPorts) {
        if (!ADDRESS.matcher(scope.settings.host()).matches()) {
            scope.faults.add("slipway:host: expected ssh://user@address, found " + scope.settings.host()
                    + "; set it by `pulumi config set slipway:host ssh://deploy@203.0.113.10`");
        }
        if (scope.settings.sshPublicKeys().isEmpty()) {
            scope.notes.add(PlanNote.degraded(
                    "slipway:sshPublicKeys",
                    "the list is empty: a machine made from the cloud-init document admits nobody"));
        }
        if (sshSources().isEmpty()) {
            scope.notes.add(PlanNote.degraded(
                    "host",
                    "any address may try to open ssh, with keys only and banned after a few tries; name the team's or its"
                            + " VPN's address ranges in slipway:sshSources"));
        }
        for (String registry : scope.settings.registries()) {
            if (!REGISTRY.matcher(registry).matches()) {
                scope.faults.add("slipway:registries: expected host names such as ghcr.io, found " + registry
                        + "; write the part of the image references before the first slash");
            }
        }
        HostSize size = HostSize.of(scope.environment);
        var ban = scope.app.host().fail2ban();
        return new HostPlan(
                scope.settings.host(),
                scope.settings.knownHosts(),
                scope.settings.registries(),
                scope.app.host().user(),
                size,
                size.monthlyUsd(),
                0,
                0,
                false,
                false,
                sshSources(),
                true,
                openPorts,
                true,
                new HostPlan.Fail2banPlan(
                        ban.banTime().toSeconds(), ban.findTime().toSeconds(), ban.maxRetry()),
                cloudInit(openPorts));
    }

    /** The plan on a host of the size that was asked for, else on the smallest that carries it. */
    VpsPlan sized(VpsPlan plan) {
        Capacity.Need need = Capacity.need(scope.app, plan.containers());
        HostSize smallest = HostSize.carrying(need, scope.environment);
        HostSize size = new HostSize(
                scope.settings.cpus().orElse(smallest.cpus()),
                scope.settings.memoryMiB().orElse(smallest.memoryMiB()),
                scope.settings.diskGiB().orElse(smallest.diskGiB()));
        VpsPlan sized = plan.on(plan.host().carrying(need, size));
        return size.equals(HostSize.of(scope.environment)) ? sized : sized.noting(larger(need, size));
    }

    private static PlanNote larger(Capacity.Need need, HostSize size) {
        return PlanNote.nativeTo(
                "host",
                "the containers need " + need.cpus() + " cores, " + need.hostMemoryMiB() + " MiB of memory and "
                        + need.diskGiB() + " GiB of disk, so the plan is for a host of " + size + " (about "
                        + size.monthlyUsd() + " US dollars a month); when yours is another, say so by slipway:hostCpus,"
                        + " slipway:hostMemoryGiB and slipway:hostDiskGiB");
    }

    private List<String> sshSources() {
        return scope.settings.sshSources().isEmpty() ? scope.app.host().sshSources() : scope.settings.sshSources();
    }

    String cloudInit(List<Integer> openPorts) {
        return new CloudInit(new HostDocument(
                        scope.stack(),
                        scope.app.host(),
                        scope.settings.sshPublicKeys(),
                        sshSources(),
                        openPorts,
                        scope.app.logging()))
                .file();
    }
}
