"""Takes a snapshot of one node of a replication group without cluster mode, and deletes the earlier ones of the same rhythm that are past their time."""

import datetime
import os

import boto3


def handler(event, context):
    prefix = os.environ["PREFIX"]
    now = datetime.datetime.now(datetime.timezone.utc)
    name = f"{prefix}-{now:%y%m%d%H%M}"
    cache = boto3.client("elasticache")
    cache.create_snapshot(CacheClusterId=os.environ["NODE"], SnapshotName=name)
    oldest = now - datetime.timedelta(days=int(os.environ["KEEP_DAYS"]))
    deleted = [it["SnapshotName"] for it in snapshots(cache, prefix) if past(it, oldest)]
    for old in deleted:
        cache.delete_snapshot(SnapshotName=old)
    return {"taken": name, "deleted": deleted}


def snapshots(cache, prefix):
    marker = {}
    while True:
        answer = cache.describe_snapshots(SnapshotSource="user", **marker)
        yield from (it for it in answer["Snapshots"] if it["SnapshotName"].startswith(prefix + "-"))
        if not answer.get("Marker"):
            return
        marker = {"Marker": answer["Marker"]}


def past(snapshot, oldest):
    made = [it["SnapshotCreateTime"] for it in snapshot["NodeSnapshots"] if "SnapshotCreateTime" in it]
    return snapshot["SnapshotStatus"] == "available" and bool(made) and max(made) < oldest
