"""Runs one Fargate task to its end, after a snapshot of the database where one is asked for.

It can be called again: a snapshot that is there is not taken again, and migration tools hold a lock of their own.
"""

import time

import boto3

POLL_SECONDS = 5


def handler(event, context):
    if event.get("snapshot"):
        take_snapshot(boto3.client("rds"), event["database"], event["snapshot"])
    ecs = boto3.client("ecs")
    task = start(ecs, event)
    return {"task": task, "exitCode": wait(ecs, event["cluster"], task)}


def take_snapshot(rds, database, snapshot):
    try:
        rds.create_db_snapshot(DBInstanceIdentifier=database, DBSnapshotIdentifier=snapshot)
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
    answer = ecs.run_task(
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
    if answer["failures"]:
        raise RuntimeError(f"{event['startedBy']} did not start: {answer['failures'][0].get('reason')}")
    return answer["tasks"][0]["taskArn"]


def started_by(event):
    return f"{event['startedBy']}-{event['version']}"[:36]


def wait(ecs, cluster, arn):
    while True:
        task = ecs.describe_tasks(cluster=cluster, tasks=[arn])["tasks"][0]
        if task["lastStatus"] == "STOPPED":
            failed = [c for c in task["containers"] if c.get("exitCode") != 0]
            if failed:
                reason = failed[0].get("reason") or task.get("stoppedReason")
                raise RuntimeError(f"{failed[0]['name']} ended with {failed[0].get('exitCode')}: {reason}; see its log group")
            return 0
        time.sleep(POLL_SECONDS)
