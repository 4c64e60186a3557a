package dev.slipway.planner.vps;

import dev.slipway.model.Environment;
import dev.slipway.model.External;
import dev.slipway.model.PlanOverride;
import dev.slipway.planner.PlanNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An app on one host.
 *
 * @param name app and environment, such as {@code clipper-dev}; starts the name of everything on the host
 * @param environment how much safety it buys
 * @param host the host itself
 * @param seedImage small image of containers that are never started and only carry files into volumes
 * @param networks networks of containers
 * @param volumes directories that survive
 * @param buckets buckets at the object storage
 * @param objectStore object storage on the host itself
 * @param databases databases
 * @param fileDatabases databases that are files
 * @param caches caches
 * @param services services and workers
 * @param sites static front ends
 * @param certificates certificates of the gateway
 * @param gateway the one public entry; empty: the app has no routes
 * @param monitoring metrics, logs, dashboards, alarms
 * @param backups backups
 * @param schedules commands that run by the clock
 * @param externals services outside that containers may call
 * @param notes what this target cannot do as asked, and what it does instead
 * @param overrides values put over planned ones
 * @param runbook recovery, incidents and maintenance with this stack's own names
 */
public record VpsPlan(
        String name,
        Environment environment,
        HostPlan host,
        String seedImage,
        List<NetworkPlan> networks,
        List<VolumePlan> volumes,
        List<BucketPlan> buckets,
        Optional<ContainerPlan> objectStore,
        List<DatabasePlan> databases,
        List<FileDatabasePlan> fileDatabases,
        List<CachePlan> caches,
        List<ServicePlan> services,
        List<ServicePlan> sites,
        Optional<CertificatesPlan> certificates,
        Optional<GatewayPlan> gateway,
        Optional<MonitoringPlan> monitoring,
        Optional<BackupsPlan> backups,
        List<SchedulePlan> schedules,
        List<External> externals,
        List<PlanNote> notes,
        List<PlanOverride> overrides,
        String runbook) {
    public VpsPlan {
        networks = List.copyOf(networks);
        volumes = List.copyOf(volumes);
        buckets = List.copyOf(buckets);
        databases = List.copyOf(databases);
        fileDatabases = List.copyOf(fileDatabases);
        caches = List.copyOf(caches);
        services = List.copyOf(services);
        sites = List.copyOf(sites);
        schedules = List.copyOf(schedules);
        externals = List.copyOf(externals);
        notes = List.copyOf(notes);
        overrides = List.copyOf(overrides);
    }

    /** The same plan on another host. */
    VpsPlan on(HostPlan other) {
        return with(other, notes);
    }

    /** The same plan with one more note. */
    VpsPlan noting(PlanNote note) {
        List<PlanNote> more = new ArrayList<>(notes);
        more.add(note);
        return with(host, more);
    }

    private VpsPlan with(HostPlan otherHost, List<PlanNote> otherNotes) {
        return new VpsPlan(
                name,
                environment,
                otherHost,
                seedImage,
                networks,
                volumes,
                buckets,
                objectStore,
                databases,
                fileDatabases,
                caches,
                services,
                sites,
                certificates,
                gateway,
                monitoring,
                backups,
                schedules,
                externals,
                otherNotes,
                overrides,
                runbook);
    }

    /** Every container of the plan, in the order they are built. */
    public List<ContainerPlan> containers() {
        List<ContainerPlan> all = new ArrayList<>();
        objectStore.ifPresent(all::add);
        for (BucketPlan bucket : buckets) {
            all.add(bucket.setup());
            bucket.replica().flatMap(ReplicaPlan::copying).ifPresent(job -> all.add(job.container()));
        }
        for (DatabasePlan database : databases) {
            all.add(database.server());
            all.add(database.rolesSetup());
            database.pooler().ifPresent(pooler -> all.add(pooler.container()));
        }
        caches.forEach(cache -> all.add(cache.container()));
        backups.ifPresent(plan -> {
            all.add(plan.shipper());
            plan.jobs().forEach(job -> all.add(job.container()));
            plan.drill().ifPresent(drill -> all.add(drill.container()));
        });
        for (ServicePlan service : services) {
            service.migration().ifPresent(migration -> {
                migration.backup().ifPresent(all::add);
                all.add(migration.run());
            });
            all.addAll(service.replicas());
        }
        sites.forEach(site -> all.addAll(site.replicas()));
        certificates.ifPresent(plan -> all.add(plan.container()));
        gateway.ifPresent(plan -> all.add(plan.container()));
        monitoring.ifPresent(plan -> all.addAll(plan.containers()));
        schedules.forEach(schedule -> all.add(schedule.container()));
        return all;
    }
}
