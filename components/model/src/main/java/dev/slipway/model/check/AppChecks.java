package dev.slipway.model.check;

import dev.slipway.model.App;
import java.util.List;

/** All checks, in the order in which they are told. */
public final class AppChecks {
    private static final List<AppCheck> ALL = List.of(
            new NamesAreLegal(),
            new NamesAreUnique(),
            new HostNamesDiffer(),
            new ExternalsHaveAScheme(),
            new UsesPointSomewhere(),
            new VariablesComeOnce(),
            new ReferencesResolve(),
            new SecretsAreDeclared(),
            new SitesHoldNoSecrets(),
            new SecretsAreNotWrittenOut(),
            new StartOrderEnds(),
            new RoutesPointSomewhere(),
            new RoutesDiffer(),
            new MigrationsChangeADatabase(),
            new PortsDiffer(),
            new ProbesAnswerInTime(),
            new ServicesSayTheirHealth(),
            new ScalingMakesSense(),
            new VolumesAreShared(),
            new DatabaseVersionsExist(),
            new SqliteIsAFile(),
            new DatabaseRolesDiffer(),
            new ConnectionsAreADatabases(),
            new ConnectionsFit(),
            new CacheVersionsExist(),
            new CachesHaveRoom(),
            new QueuesKeepJobs(),
            new SessionEvictionsAreWatched(),
            new BrowserBucketsNameOrigins(),
            new LifecyclesFollowTheService(),
            new ReplicasKeepWhatWasLost(),
            new BackupsHaveABucket(),
            new OnlyPostgresArchivesChanges(),
            new BackupsMeetTheRpo(),
            new ServicesComeBackInTime(),
            new CronsCome(),
            new AlarmsMakeSense(),
            new OverridesAreJson());

    private AppChecks() {}

    /** Every check. */
    static List<AppCheck> all() {
        return ALL;
    }

    /** Everything that does not fit together in an app, whether it was read from YAML or built in Java. */
    public static List<Finding> check(App app) {
        Findings findings = new Findings();
        ALL.forEach(check -> check.check(app, findings));
        return findings.all();
    }
}
