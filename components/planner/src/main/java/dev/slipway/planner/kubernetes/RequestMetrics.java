package dev.slipway.planner.kubernetes;

import dev.slipway.model.Alarm;
import dev.slipway.model.Service;
import dev.slipway.planner.files.AlertQueries;
import dev.slipway.planner.files.GatewayMetrics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
        return series(
                        service,
                        !timedByGateway(service),
                        "http_request_duration_seconds_bucket",
                        GatewayMetrics.FIRST_BYTE + "_bucket")
                .map(series -> "histogram_quantile(0.95, sum(rate(" + series + "[2m])) by (le))");
    }

    /** PromQL of the requests a second that a service answers. */
    Optional<String> requestRate(Service service) {
        return series(service, true, "http_requests_total", GatewayMetrics.REQUESTS)
                .map(series -> "sum(rate(" + series + "[2m]))");
    }

    /**
     * What the services tell of themselves, without the response times of those that stream; empty where none is left.
     *
     * @param common PromQL of the alarm for all that tell metrics
     */
    Optional<String> told(Alarm alarm, String common) {
        if (quantile(alarm).isEmpty() || draft.app.services().stream().noneMatch(this::timedByGateway)) {
            return Optional.of(common);
        }
        String jobs = draft.app.services().stream()
                .filter(service -> tells(service, alarm))
                .map(this::job)
                .collect(Collectors.joining("|"));
        return jobs.isEmpty()
                ? Optional.empty()
                : quantile(alarm)
                        .map(it -> AlertQueries.latency(
                                "job=~\"" + jobs + "\"", it, AlertQueries.number(alarm.threshold())));
    }

    /** PromQL of an alarm for those services of which the gateway knows better than they; empty where it watches none of them. */
    Optional<String> alarm(Alarm alarm) {
        List<String> services = draft.app.services().stream()
                .filter(service -> alarm.subject().stream().allMatch(service.name()::equals))
                .filter(service -> !tells(service, alarm) && counted(service))
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
                    default -> quantile(alarm).map(quantile -> GatewayMetrics.latency(only, quantile));
                };
        return query.map(it -> it + " > " + ClusterAlerts.number(alarm.threshold()));
    }

    private static Optional<String> quantile(Alarm alarm) {
        return switch (alarm.signal()) {
            case LATENCY_P95 -> Optional.of("0.95");
            case LATENCY_P99 -> Optional.of("0.99");
            default -> Optional.empty();
        };
    }

    /** Whether a service's own metrics answer an alarm. */
    private boolean tells(Service service, Alarm alarm) {
        return service.metrics().isPresent() && !(quantile(alarm).isPresent() && timedByGateway(service));
    }

    /** A service that streams tells how long its transfers last; the gateway tells when it began to answer (ALX-POL-10). */
    private boolean timedByGateway(Service service) {
        return counted(service) && GatewayMetrics.timesFirstByteOf(draft.app, service.name());
    }

    private String job(Service service) {
        return service.metrics().flatMap(metrics -> metrics.job()).orElse(MonitoringPlanner.job(draft, service.name()));
    }

    private Optional<String> series(Service service, boolean ownFirst, String own, String counted) {
        if (ownFirst && service.metrics().isPresent()) {
            return Optional.of(own + "{job=\"" + job(service) + "\"}");
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
