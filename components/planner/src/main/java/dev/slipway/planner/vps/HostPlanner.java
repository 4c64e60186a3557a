package dev.slipway.planner.vps;

import dev.slipway.planner.files.CloudInit;
import dev.slipway.planner.files.HostDocument;
import java.util.List;
import java.util.regex.Pattern;

/** Plans the host itself. */
final class HostPlanner {
    private static final Pattern ADDRESS = Pattern.compile("(ssh://[^@/\\s]+@[^/\\s]+|unix:///.+|tcp://[^/\\s]+)");

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
            scope.notes.add(
                    "slipway:sshPublicKeys is empty: a machine made from this cloud-init document admits nobody");
        }
        HostSize size = scope.settings.size().orElseGet(() -> HostSize.of(scope.environment));
        var ban = scope.app.host().fail2ban();
        return new HostPlan(
                scope.settings.host(),
                scope.settings.knownHosts(),
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
