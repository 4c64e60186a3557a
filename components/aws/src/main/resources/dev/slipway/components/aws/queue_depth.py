"""Counts the jobs that wait in Redis lists, and tells CloudWatch the number and the number for each running task.

The few words of Redis' protocol that this takes are spoken here, so that no library has to be packed.
"""

import json
import os
import socket
import ssl

import boto3

TIMEOUT_SECONDS = 10


def handler(event, context):
    queues = [entry.split("=") for entry in os.environ["QUEUES"].split(",")]
    depths = lengths([key for _, key, _ in queues])
    tasks = running(sorted({worker for _, _, worker in queues}))
    data = []
    for (queue, _, worker), depth in zip(queues, depths):
        data.append(datum("QueueDepth", queue, depth))
        data.append(datum("QueueDepthPerTask", queue, depth / max(1, tasks.get(worker, 0))))
    boto3.client("cloudwatch").put_metric_data(Namespace=os.environ["NAMESPACE"], MetricData=data)
    return {queue: depth for (queue, _, _), depth in zip(queues, depths)}


def datum(name, queue, value):
    return {"MetricName": name, "Dimensions": [{"Name": "Queue", "Value": queue}], "Value": value, "Unit": "Count"}


def running(services):
    counts = {}
    ecs = boto3.client("ecs")
    for start in range(0, len(services), 10):
        answer = ecs.describe_services(cluster=os.environ["CLUSTER"], services=services[start : start + 10])
        counts.update({it["serviceName"]: it["runningCount"] for it in answer["services"]})
    return counts


def password():
    secret = boto3.client("secretsmanager").get_secret_value(SecretId=os.environ["SECRET_ARN"])
    return json.loads(secret["SecretString"])["PASSWORD"]


def lengths(keys):
    address = (os.environ["CACHE_HOST"], int(os.environ["CACHE_PORT"]))
    with socket.create_connection(address, TIMEOUT_SECONDS) as plain:
        with encrypted(plain, address[0]) as connection:
            with connection.makefile("rb") as answers:
                ask(connection, answers, "AUTH", password())
                return [ask(connection, answers, "LLEN", key) for key in keys]


def encrypted(plain, host):
    return ssl.create_default_context().wrap_socket(plain, server_hostname=host)


def ask(connection, answers, *words):
    parts = [f"*{len(words)}\r\n".encode()]
    for word in words:
        data = word.encode()
        parts.append(b"$%d\r\n%s\r\n" % (len(data), data))
    connection.sendall(b"".join(parts))
    line = answers.readline().rstrip(b"\r\n").decode()
    if line.startswith(":"):
        return int(line[1:])
    if line.startswith("+"):
        return line[1:]
    raise RuntimeError(f"{words[0]} was answered with {line or 'nothing'}")
