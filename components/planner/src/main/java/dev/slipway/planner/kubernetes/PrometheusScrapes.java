package dev.slipway.planner.kubernetes;

import dev.slipway.model.Probe;
import dev.slipway.model.ProbeCheck;
import dev.slipway.model.Service;
import dev.slipway.planner.files.BlackboxConfig;
import dev.slipway.planner.files.PrometheusConfig;
import dev.slipway.planner.files.ScrapeJob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the Prometheus of the namespace reads: components, helpers, and answers seen from outside. */
final class PrometheusScrapes {
    private final Draft draft;

    PrometheusScrapes(Draft draft) {
        this.draft = draft;
    }

    String file(List<ScrapePlan> scrapes) {
        List<ScrapeJob> jobs = new ArrayList<>();
        for (ScrapePlan scrape : scrapes) {
            jobs.add(ScrapeJob.scrapeAll(
                    scrape.job(),
                    draft.fqdn(SelfHostedMonitoring.headless(scrape.component())) + ":" + scrape.port(),
                    scrape.path()));
        }
        jobs.add(ScrapeJob.scrape(
                "pushgateway",
                SelfHostedMonitoring.PUSHGATEWAY + ":" + SelfHostedMonitoring.PUSHGATEWAY_PORT,
                "/metrics"));
        jobs.add(ScrapeJob.scrape(
                "log-agent", SelfHostedMonitoring.LOG_AGENT + ":" + SelfHostedMonitoring.LOG_AGENT_PORT, "/metrics"));
        if (!draft.domain.isEmpty() && !draft.app.routes().isEmpty()) {
            jobs.add(ScrapeJob.probe(
                    "public",
                    "https://" + draft.domain + "/",
                    BlackboxConfig.PUBLIC,
                    SelfHostedMonitoring.BLACKBOX + ":9115"));
        }
        jobs.addAll(answers());
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("app", draft.app.name());
        labels.put("environment", draft.environment.name().toLowerCase(Locale.ROOT));
        return new PrometheusConfig(
                        draft.app.monitoring().scrapeInterval(),
                        jobs,
                        List.of("/etc/slipway/prometheus/alerts.yml"),
                        Optional.of("alertmanager:9093"),
                        labels)
                .file();
    }

    /** Services that tell no metrics are asked what a gateway would ask them: whether they are ready. */
    private List<ScrapeJob> answers() {
        List<ScrapeJob> jobs = new ArrayList<>();
        for (Service service : draft.app.services()) {
            Optional<ProbeCheck> check =
                    service.readiness().or(service::liveness).map(Probe::check);
            if (service.metrics().isEmpty() && check.orElse(null) instanceof ProbeCheck.Http http) {
                String name = KubernetesNames.of(service.name());
                draft.network.allow(SelfHostedMonitoring.BLACKBOX, name, http.port());
                jobs.add(ScrapeJob.probe(
                        MonitoringPlanner.job(draft, service.name()),
                        "http://" + draft.fqdn(name) + ":" + http.port() + http.path(),
                        BlackboxConfig.INSIDE,
                        SelfHostedMonitoring.BLACKBOX + ":9115"));
            }
        }
        return jobs;
    }
}
