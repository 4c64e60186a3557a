"""Runs one Fargate task to its end, after a snapshot of the database where one is asked for.

It can be called again: a snapshot that is there is not taken again, and migration tools hold a lock of their own.
"""

import time

import boto3

POLL_SECONDS = 5
PATIENCE_SECONDS = 120
NOT_YET = ("unable to assume the role", "InvalidDBInstanceState")
STARTS = 3


def handler(event, context):
    if event.get("snapshot"):
        take_snapshot(boto3.client("rds"), event["database"], event["snapshot"])
    ecs = boto3.client("ecs")
    for left in reversed(range(STARTS)):
        task = start(ecs, event)
        stopped = wait(ecs, event["cluster"], task)
        if not left or not kept_out(stopped):
            return {"task": task, "exitCode": ended(stopped)}


def kept_out(task):
    """A permission just given is not known everywhere yet either: the task's secrets are refused to it before anything of it runs."""
    return task.get("stopCode") == "TaskFailedToStart" and "AccessDenied" in task.get("stoppedReason", "")


def patiently(call):
    """A role just made is not known everywhere yet, and a database just made is backed up first: AWS refuses at first, then accepts."""
    for _ in range(PATIENCE_SECONDS // POLL_SECONDS):
        try:
            return call()
        except Exception as refusal:
            if not any(sign in str(refusal) for sign in NOT_YET):
                raise
            time.sleep(POLL_SECONDS)
    return call()


def take_snapshot(rds, database, snapshot):
    try:
        patiently(lambda: rds.create_db_snapshot(DBInstanceIdentifier=database, DBSnapshotIdentifier=snapshot))
    except rds.exceptions.DBSnapshotAlreadyExistsFault:
        pass
    while True:
        status = rds.describe_db_snapshots(DBSnapshotIdentifier=snapshot)["DBSnapshots"][0]["Status"]
        if status == "available":
            return
        if status == "failed":
            raise RuntimeError(f"snapshot {snapshot} of {database} failed; nothing was changed after it")
        time.sleep(POLL_SECONDS)


def start(ecs, event):
    answer = patiently(lambda: run(ecs, event))
    if answer["failures"]:
        raise RuntimeError(f"{event['startedBy']} did not start: {answer['failures'][0].get('reason')}")
    return answer["tasks"][0]["taskArn"]


def run(ecs, event):
    return ecs.run_task(
        cluster=event["cluster"],
        taskDefinition=event["taskDefinition"],
        launchType="FARGATE",
        startedBy=started_by(event),
        networkConfiguration={
            "awsvpcConfiguration": {
                "subnets": event["subnets"],
                "securityGroups": event["securityGroups"],
                "assignPublicIp": "DISABLED",
            }
        },
    )


def started_by(event):
    return f"{event['startedBy']}-{event['version']}"[:36]


def wait(ecs, cluster, arn):
    unseen = 0
    while True:
        tasks = ecs.describe_tasks(cluster=cluster, tasks=[arn])["tasks"]
        if not tasks:  # what was just started is not to be seen everywhere yet, and what stopped an hour ago no longer
            unseen += POLL_SECONDS
            if unseen > PATIENCE_SECONDS:
                raise RuntimeError(f"ECS knows nothing of {arn}, which it has started")
        elif tasks[0]["lastStatus"] == "STOPPED":
            return tasks[0]
        time.sleep(POLL_SECONDS)


def ended(task):
    failed = [c for c in task["containers"] if c.get("exitCode") != 0]
    if failed:
        reason = failed[0].get("reason") or task.get("stoppedReason")
        raise RuntimeError(f"{failed[0]['name']} ended with {failed[0].get('exitCode')}: {reason}; see its log group")
    return 0
