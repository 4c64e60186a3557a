"""Stands in for AWS: a task that ends as the environment says, and records of what was asked."""

import datetime
import os

ASKED = []


class AlreadyExists(Exception):
    pass


def at_first(call, when, refusal):
    """Refuses the first call of its kind where the environment says so."""
    if os.environ.get("AT_FIRST") == when and [name for name, _ in ASKED].count(call) == 1:
        raise RuntimeError(refusal)


class Rds:
    class exceptions:
        DBSnapshotAlreadyExistsFault = AlreadyExists

    def create_db_snapshot(self, **arguments):
        ASKED.append(("create_db_snapshot", arguments))
        at_first("create_db_snapshot", "backing-up", "An error occurred (InvalidDBInstanceState): not currently available")
        if os.environ.get("SNAPSHOT") == "exists":
            raise AlreadyExists()

    def describe_db_snapshots(self, **arguments):
        status = "failed" if os.environ.get("SNAPSHOT") == "failed" else "available"
        return {"DBSnapshots": [{"Status": status}]}


class Ecs:
    def run_task(self, **arguments):
        ASKED.append(("run_task", arguments))
        at_first("run_task", "no-role", "ECS was unable to assume the role 'arn:x' that was provided for this task")
        if os.environ.get("START") == "fails":
            return {"tasks": [], "failures": [{"reason": "RESOURCE:MEMORY"}]}
        return {"tasks": [{"taskArn": "task-1"}], "failures": []}

    def describe_tasks(self, **arguments):
        ASKED.append(("describe_tasks", arguments))
        if os.environ.get("AT_FIRST") == "unseen" and [name for name, _ in ASKED].count("describe_tasks") == 1:
            return {"tasks": [], "failures": [{"reason": "MISSING"}]}
        starts = [name for name, _ in ASKED].count("run_task")
        if os.environ.get("AT_FIRST") == "no-secrets" and starts == 1 or os.environ.get("START") == "no-secrets":
            reason = "ResourceInitializationError: unable to pull secrets or registry auth: AccessDeniedException"
            never = {"lastStatus": "STOPPED", "stopCode": "TaskFailedToStart", "stoppedReason": reason}
            return {"tasks": [{**never, "containers": [{"name": "migrate"}]}]}
        code = int(os.environ.get("EXIT", "0"))
        return {"tasks": [{"lastStatus": "STOPPED", "containers": [{"name": "migrate", "exitCode": code}]}]}

    def describe_services(self, cluster, services):
        return {"services": [{"serviceName": it, "runningCount": 4} for it in services]}


class CloudWatch:
    def put_metric_data(self, **arguments):
        ASKED.append(("put_metric_data", arguments))


class SecretsManager:
    def get_secret_value(self, SecretId):
        return {"SecretString": '{"PASSWORD": "%s"}' % os.environ["TEST_PASSWORD"]}


class ElastiCache:
    def create_snapshot(self, **arguments):
        ASKED.append(("create_snapshot", arguments))

    def describe_snapshots(self, **arguments):
        now = datetime.datetime.now(datetime.timezone.utc)
        ages = {"g-six-hourly-old": 8, "g-six-hourly-new": 6, "g-by-hand": 90}
        return {
            "Snapshots": [
                {
                    "SnapshotName": name,
                    "SnapshotStatus": "available",
                    "NodeSnapshots": [{"SnapshotCreateTime": now - datetime.timedelta(days=days)}],
                }
                for name, days in ages.items()
            ]
        }

    def delete_snapshot(self, **arguments):
        ASKED.append(("delete_snapshot", arguments))


def client(service):
    return {
        "rds": Rds,
        "ecs": Ecs,
        "cloudwatch": CloudWatch,
        "secretsmanager": SecretsManager,
        "elasticache": ElastiCache,
    }[service]()
