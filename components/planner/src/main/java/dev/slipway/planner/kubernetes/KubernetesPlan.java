package dev.slipway.planner.kubernetes;

import dev.slipway.model.Environment;
import dev.slipway.model.Ordered;
import dev.slipway.model.Value;
import dev.slipway.planner.PlanNote;
import java.util.List;
import java.util.Map;

/**
 * Everything that is decided about an app on Kubernetes.
 *
 * @param app name of the app
 * @param environment how much safety it buys
 * @param domain public host name
 * @param namespace the namespace all objects live in
 * @param secrets Secrets, their values as references to the stack's secrets
 * @param configMaps configuration files without secrets
 * @param databases databases with their poolers
 * @param caches caches
 * @param buckets buckets outside the cluster and the jobs that make them
 * @param services components that answer requests
 * @param workers components that take jobs
 * @param sites static front ends
 * @param gateway the app's own nginx behind the edge; at most one, none without routes
 * @param edge how the public comes in; at most one, none without routes
 * @param jobs migrations and the backups before them
 * @param schedules commands that run by the clock
 * @param backups backups, the restore drill and second copies of buckets, by the clock
 * @param monitoring metrics, logs, dashboards and alarms
 * @param networkPolicies who may talk to whom
 * @param environments what each service and worker is given
 * @param endpoints public URL of each service and site that has a route
 * @param dashboards how to open each dashboard
 * @param alarms names of the alarms that are watched
 * @param notes what this target does differently from what was asked
 */
public record KubernetesPlan(
        String app,
        Environment environment,
        String domain,
        NamespacePlan namespace,
        List<SecretPlan> secrets,
        List<ConfigMapPlan> configMaps,
        List<DatabasePlan> databases,
        List<CachePlan> caches,
        List<BucketPlan> buckets,
        List<WorkloadPlan> services,
        List<WorkloadPlan> workers,
        List<WorkloadPlan> sites,
        List<WorkloadPlan> gateway,
        List<EdgePlan> edge,
        List<JobPlan> jobs,
        List<CronJobPlan> schedules,
        List<CronJobPlan> backups,
        MonitoringPlan monitoring,
        List<NetworkPolicyPlan> networkPolicies,
        Map<String, Map<String, Value>> environments,
        Map<String, String> endpoints,
        Map<String, String> dashboards,
        List<String> alarms,
        List<PlanNote> notes) {
    public KubernetesPlan {
        secrets = List.copyOf(secrets);
        configMaps = List.copyOf(configMaps);
        databases = List.copyOf(databases);
        caches = List.copyOf(caches);
        buckets = List.copyOf(buckets);
        services = List.copyOf(services);
        workers = List.copyOf(workers);
        sites = List.copyOf(sites);
        gateway = List.copyOf(gateway);
        edge = List.copyOf(edge);
        jobs = List.copyOf(jobs);
        schedules = List.copyOf(schedules);
        backups = List.copyOf(backups);
        networkPolicies = List.copyOf(networkPolicies);
        environments = Ordered.copyOf(environments);
        endpoints = Ordered.copyOf(endpoints);
        dashboards = Ordered.copyOf(dashboards);
        alarms = List.copyOf(alarms);
        notes = List.copyOf(notes);
    }

    /** The same plan with other notes. */
    KubernetesPlan withNotes(List<PlanNote> others) {
        return new KubernetesPlan(
                app,
                environment,
                domain,
                namespace,
                secrets,
                configMaps,
                databases,
                caches,
                buckets,
                services,
                workers,
                sites,
                gateway,
                edge,
                jobs,
                schedules,
                backups,
                monitoring,
                networkPolicies,
                environments,
                endpoints,
                dashboards,
                alarms,
                others);
    }
}
