"""Stands in for AWS: a task that ends as the environment says, and records of what was asked."""

import os

ASKED = []


class AlreadyExists(Exception):
    pass


class Rds:
    class exceptions:
        DBSnapshotAlreadyExistsFault = AlreadyExists

    def create_db_snapshot(self, **arguments):
        ASKED.append(("create_db_snapshot", arguments))
        if os.environ.get("SNAPSHOT") == "exists":
            raise AlreadyExists()

    def describe_db_snapshots(self, **arguments):
        status = "failed" if os.environ.get("SNAPSHOT") == "failed" else "available"
        return {"DBSnapshots": [{"Status": status}]}


class Ecs:
    def run_task(self, **arguments):
        ASKED.append(("run_task", arguments))
        if os.environ.get("START") == "fails":
            return {"tasks": [], "failures": [{"reason": "RESOURCE:MEMORY"}]}
        return {"tasks": [{"taskArn": "task-1"}], "failures": []}

    def describe_tasks(self, **arguments):
        code = int(os.environ.get("EXIT", "0"))
        return {"tasks": [{"lastStatus": "STOPPED", "containers": [{"name": "migrate", "exitCode": code}]}]}


def client(service):
    return {"rds": Rds, "ecs": Ecs}[service]()
