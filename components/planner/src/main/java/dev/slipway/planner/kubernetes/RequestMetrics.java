package dev.slipway.planner.kubernetes;

import dev.slipway.model.Alarm;
import dev.slipway.model.AlarmSignal;
import dev.slipway.model.MetricsEndpoint;
import dev.slipway.model.Service;
import java.util.List;
import java.util.Optional;

/**
 * Requests and response times of services that tell no metrics of their own: the log agent counts them in the log of the app's nginx, by
 * the Service that the request was passed to. Where the cluster's Prometheus operator watches there is no log agent and so no such count.
 */
final class RequestMetrics {
    /** Answers by service and status. */
    static final String REQUESTS = "gateway_http_requests_total";

    /** Response times by service. */
    static final String SECONDS = "gateway_http_request_duration_seconds";

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
        return series(service, "http_request_duration_seconds_bucket", SECONDS + "_bucket")
                .map(series -> "histogram_quantile(0.95, sum(rate(" + series + "[2m])) by (le))");
    }

    /** PromQL of the requests a second that a service answers. */
    Optional<String> requestRate(Service service) {
        return series(service, "http_requests_total", REQUESTS).map(series -> "sum(rate(" + series + "[2m]))");
    }

    /** PromQL of an alarm for those services that tell no metrics of their own; empty where it watches none of them. */
    Optional<String> alarm(Alarm alarm) {
        List<String> services = draft.app.services().stream()
                .filter(service -> alarm.subject().stream().allMatch(service.name()::equals))
                .filter(service -> service.metrics().isEmpty() && counted(service))
                .map(service -> KubernetesNames.of(service.name()))
                .toList();
        return services.isEmpty()
                ? Optional.empty()
                : expression(alarm, "service=~\"" + String.join("|", services) + "\"");
    }

    private static Optional<String> expression(Alarm alarm, String only) {
        String limit = " > " + ClusterAlerts.number(alarm.threshold());
        AlarmSignal signal = alarm.signal();
        return switch (signal) {
            case ERROR_RATE ->
                Optional.of("sum by (service) (rate(" + REQUESTS + "{" + only + ",status=~\"5..\"}[5m]))"
                        + " / sum by (service) (rate(" + REQUESTS + "{" + only + "}[5m]))" + limit);
            case REQUEST_RATE ->
                Optional.of("sum by (service) (rate(" + REQUESTS + "{" + only + "}[5m]))" + limit);
            case LATENCY_P95 -> Optional.of(quantile("0.95", only) + limit);
            case LATENCY_P99 -> Optional.of(quantile("0.99", only) + limit);
            default -> Optional.empty();
        };
    }

    private static String quantile(String quantile, String only) {
        return "histogram_quantile(" + quantile + ", sum by (service, le) (rate(" + SECONDS + "_bucket{" + only
                + "}[5m])))";
    }

    private Optional<String> series(Service service, String own, String counted) {
        Optional<MetricsEndpoint> metrics = service.metrics();
        if (metrics.isPresent()) {
            String job = metrics.get().job().orElse(MonitoringPlanner.job(draft, service.name()));
            return Optional.of(own + "{job=\"" + job + "\"}");
        }
        return counted(service)
                ? Optional.of(counted + "{service=\"" + KubernetesNames.of(service.name()) + "\"}")
                : Optional.empty();
    }

    private boolean counted(Service service) {
        return draft.app.monitoring().enabled()
                && !draft.settings.prometheusOperator()
                && draft.app.routes().stream().anyMatch(route -> route.to().equals(service.name()));
    }
}
