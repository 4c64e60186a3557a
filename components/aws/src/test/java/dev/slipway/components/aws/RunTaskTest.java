package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The function that runs one-shot tasks, in a real Python against a stand-in for AWS. */
class RunTaskTest {
    private static final String EVENT =
            "{'cluster':'c','taskDefinition':'t:1','subnets':['s'],'securityGroups':['g'],'startedBy':'api-migration','version':'abc'%s}";
    private static final String SNAPSHOT = ",'snapshot':'db-before-abc','database':'db'";

    @BeforeAll
    static void pythonIsThere() throws Exception {
        Python.assumeThere();
    }

    @Test
    @Covers({"CLP-DB-09", "CLP-BKP-06"})
    void aSnapshotIsTakenBeforeTheTaskRuns() throws Exception {
        assertThat(run(SNAPSHOT, Map.of()))
                .contains("['create_db_snapshot', 'run_task', 'describe_tasks']", "'exitCode': 0");
    }

    @Test
    void aSnapshotThatIsThereIsNotTakenAgain() throws Exception {
        assertThat(run(SNAPSHOT, Map.of("SNAPSHOT", "exists"))).contains("'exitCode': 0");
    }

    @Test
    void aFailedSnapshotStopsEverything() throws Exception {
        assertThat(run(SNAPSHOT, Map.of("SNAPSHOT", "failed")))
                .contains("RuntimeError: snapshot db-before-abc of db failed")
                .doesNotContain("run_task']");
    }

    @Test
    void aTaskThatFailsFailsTheUpdate() throws Exception {
        assertThat(run("", Map.of("EXIT", "3"))).contains("RuntimeError: migrate ended with 3");
    }

    @Test
    void aTaskThatDoesNotStartFailsTheUpdate() throws Exception {
        assertThat(run("", Map.of("START", "fails")))
                .contains("RuntimeError: api-migration did not start: RESOURCE:MEMORY");
    }

    @Test
    void aRoleJustMadeIsWaitedFor() throws Exception {
        assertThat(run("", Map.of("AT_FIRST", "no-role")))
                .contains("'exitCode': 0", "['run_task', 'run_task', 'describe_tasks']");
    }

    /** "ResourceInitializationError: unable to pull secrets or registry auth: … AccessDeniedException" while a new policy spreads. */
    @Test
    void aTaskWhosePermissionIsNotKnownEverywhereYetIsStartedAgain() throws Exception {
        assertThat(run("", Map.of("AT_FIRST", "no-secrets")))
                .contains("'exitCode': 0", "['run_task', 'describe_tasks', 'run_task', 'describe_tasks']");
    }

    @Test
    void aTaskThatMayNotReadItsSecretsAtAllFailsTheUpdate() throws Exception {
        assertThat(run("", Map.of("START", "no-secrets")))
                .contains("RuntimeError: migrate ended with None: ResourceInitializationError");
    }

    @Test
    void aDatabaseThatIsBackedUpAfterItsCreationIsWaitedFor() throws Exception {
        assertThat(run(SNAPSHOT, Map.of("AT_FIRST", "backing-up"))).contains("'exitCode': 0");
    }

    @Test
    void aTaskThatIsNotToBeSeenYetIsAskedForAgain() throws Exception {
        assertThat(run("", Map.of("AT_FIRST", "unseen")))
                .contains("'exitCode': 0", "['run_task', 'describe_tasks', 'describe_tasks']");
    }

    private static String run(String more, Map<String, String> environment) throws Exception {
        return Python.run(
                "import boto3, run_task\nrun_task.time.sleep = lambda seconds: None\nprint(run_task.handler("
                        + EVENT.formatted(more) + ", None), [name for name, _ in boto3.ASKED])",
                environment);
    }
}
