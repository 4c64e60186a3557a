package dev.slipway.planner.kubernetes;

import dev.slipway.model.Alarm;
import dev.slipway.model.Service;
import dev.slipway.planner.files.GatewayMetrics;
import java.util.List;
import java.util.Optional;

/**
 * Requests and response times of services that tell no metrics of their own: the log agent counts them in the log of the app's nginx. Where
 * the cluster's Prometheus operator watches there is no log agent and so no such count.
 */
final class RequestMetrics {
    private final Draft draft;

    RequestMetrics(Draft draft) {
        this.draft = draft;
    }

    /** Whether anything tells requests and response times of a service. */
    boolean known(Service service) {
        return service.metrics().isPresent() || counted(service);
    }

    /** PromQL of the 95th percentile of a service's response time. */
    Optional<String> responseTime(Service service) {
        return series(service, "http_request_duration_seconds_bucket", GatewayMetrics.FIRST_BYTE + "_bucket")
                .map(series -> "histogram_quantile(0.95, sum(rate(" + series + "[2m])) by (le))");
    }

    /** PromQL of the requests a second that a service answers. */
    Optional<String> requestRate(Service service) {
        return series(service, "http_requests_total", GatewayMetrics.REQUESTS)
                .map(series -> "sum(rate(" + series + "[2m]))");
    }

    /** PromQL of an alarm for those services that tell no metrics of their own; empty where it watches none of them. */
    Optional<String> alarm(Alarm alarm) {
        List<String> services = draft.app.services().stream()
                .filter(service -> alarm.subject().stream().allMatch(service.name()::equals))
                .filter(service -> service.metrics().isEmpty() && counted(service))
                .map(service -> KubernetesNames.of(service.name()))
                .toList();
        if (services.isEmpty()) {
            return Optional.empty();
        }
        String only = "component=~\"" + String.join("|", services) + "\"";
        Optional<String> query =
                switch (alarm.signal()) {
                    case ERROR_RATE -> Optional.of(GatewayMetrics.errorRate(only));
                    case REQUEST_RATE -> Optional.of(GatewayMetrics.requestRate(only));
                    case LATENCY_P95 -> Optional.of(GatewayMetrics.latency(only, "0.95"));
                    case LATENCY_P99 -> Optional.of(GatewayMetrics.latency(only, "0.99"));
                    default -> Optional.empty();
                };
        return query.map(it -> it + " > " + ClusterAlerts.number(alarm.threshold()));
    }

    private Optional<String> series(Service service, String own, String counted) {
        if (service.metrics().isPresent()) {
            String job = service.metrics()
                    .flatMap(metrics -> metrics.job())
                    .orElse(MonitoringPlanner.job(draft, service.name()));
            return Optional.of(own + "{job=\"" + job + "\"}");
        }
        return counted(service)
                ? Optional.of(counted + "{component=\"" + KubernetesNames.of(service.name()) + "\"}")
                : Optional.empty();
    }

    private boolean counted(Service service) {
        return draft.app.monitoring().enabled()
                && !draft.settings.prometheusOperator()
                && draft.app.routes().stream().anyMatch(route -> route.to().equals(service.name()));
    }
}
