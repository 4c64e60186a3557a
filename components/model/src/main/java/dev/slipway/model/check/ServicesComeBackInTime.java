package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Notation;
import dev.slipway.model.Probe;
import dev.slipway.model.Service;
import java.time.Duration;

/** A service that failed is found and replaced within the time promised for components without data (SIG-REC-02). */
final class ServicesComeBackInTime implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        app.recovery().flatMap(it -> it.servicesRto()).ifPresent(promised -> {
            for (Service service : app.services()) {
                Duration worst = service.liveness()
                        .map(ServicesComeBackInTime::found)
                        .orElse(Duration.ZERO)
                        .plus(service.rollout().healthTimeout());
                if (worst.compareTo(promised) > 0) {
                    findings.error(
                            KeyPath.of("services", service.name(), "rollout", "healthTimeout"),
                            "failure found and a new replica healthy within " + Notation.duration(promised),
                            Notation.duration(worst),
                            "lower healthTimeout or the probe's interval and retries, or promise less");
                }
            }
        });
    }

    private static Duration found(Probe probe) {
        return probe.interval().plus(probe.timeout()).multipliedBy(probe.retries());
    }
}
