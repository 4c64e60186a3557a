package dev.slipway.policies.packs.good;

import dev.slipway.policies.testkit.Fixture;
import java.util.List;
import java.util.stream.Stream;

/** Tasks of ECS, Docker's containers and pods. */
final class GoodWorkloads {
    private static final Fixture TASK = Fixture.of(
            "aws:ecs/taskDefinition:TaskDefinition",
            "{\"taskRoleArn\": \"arn:task\", \"executionRoleArn\": \"arn:execution\"}");
    private static final Fixture CONTAINER = Fixture.of(
            "docker:index/container:Container",
            """
            {"image": "app:1.2.3", "user": "1000:1000", "readOnly": true, "memory": 256, "restart": "unless-stopped",
             "capabilities": {"drops": ["ALL"]}, "securityOpts": ["no-new-privileges:true"], "logDriver": "json-file",
             "logOpts": {"max-size": "10m", "max-file": "3"}, "networksAdvanced": [{"name": "app"}],
             "healthcheck": {"tests": ["CMD", "true"]}, "ulimits": [{"name": "nproc", "soft": 4096, "hard": 4096}]}""");
    private static final Fixture DEPLOYMENT = Fixture.of(
                    "kubernetes:apps/v1:Deployment",
                    """
            {"metadata": {"name": "app", "namespace": "app"},
             "spec": {"replicas": 2, "selector": {"matchLabels": {"app": "app"}}, "template": {"metadata": {"labels": {"app": "app"}},
              "spec": {"serviceAccountName": "app", "automountServiceAccountToken": false,
               "topologySpreadConstraints": [{"maxSkew": 1}],
               "securityContext": {"runAsNonRoot": true, "runAsUser": 1000, "seccompProfile": {"type": "RuntimeDefault"}},
               "containers": [{"name": "app", "image": "app:1.2.3", "ports": [{"containerPort": 8080}],
                "resources": {"requests": {"cpu": "100m", "memory": "64Mi"}, "limits": {"memory": "64Mi"}},
                "livenessProbe": {"httpGet": {"path": "/", "port": 8080}}, "readinessProbe": {"httpGet": {"path": "/", "port": 8080}},
                "securityContext": {"allowPrivilegeEscalation": false, "readOnlyRootFilesystem": true, "capabilities": {"drop": ["ALL"]}}}]}}}}""")
            .named("app");
    private static final String POD = "spec.template.spec.";
    private static final Fixture BUDGET = Fixture.of(
            "kubernetes:policy/v1:PodDisruptionBudget",
            "{\"metadata\": {\"namespace\": \"app\"}, \"spec\": {\"selector\": {\"matchLabels\": {\"app\": \"app\"}}}}");
    private static final Fixture DENY = Fixture.of(
            "kubernetes:networking.k8s.io/v1:NetworkPolicy",
            "{\"metadata\": {\"namespace\": \"app\"}, \"spec\": {\"podSelector\": {}, \"policyTypes\": [\"Ingress\"]}}");

    private GoodWorkloads() {}

    static Stream<Good> all() {
        return Stream.of(tasks(), containers(), pods()).flatMap(it -> it);
    }

    private static Stream<Good> tasks() {
        String safe =
                "\"name\": \"app\", \"image\": \"app:1.2.3\", \"user\": \"1000\", \"readonlyRootFilesystem\": true, \"logConfiguration\": {\"logDriver\": \"awslogs\"}";
        return Stream.of(
                task(
                        "a task with secrets by reference",
                        "[{" + safe
                                + ", \"secrets\": [{\"name\": \"DB_PASSWORD\", \"valueFrom\": \"arn:aws:secretsmanager:x\"}]}]"),
                task(
                        "variables that only speak of secrets",
                        "[{" + safe
                                + ", \"environment\": [{\"name\": \"DB_PASSWORD_FILE\", \"value\": \"/run/secrets/db\"}, {\"name\": \"TOKEN_TTL\", \"value\": \"3600\"}, {\"name\": \"JWT_PUBLIC_KEY\", \"value\": \"abc\"}]}]"),
                task(
                        "an image by digest",
                        "[{" + safe.replace("app:1.2.3", "registry.example:5000/app@sha256:" + "0".repeat(64)) + "}]"),
                task("privileged said to be off", "[{" + safe + ", \"privileged\": false}]"),
                Good.of("containers that are not known yet", TASK.unknown("containerDefinitions")),
                Good.of("containers as structure", TASK.withJson("containerDefinitions", "[{" + safe + "}]")));
    }

    private static Good task(String what, String containers) {
        return Good.of(what, TASK.with("containerDefinitions", containers));
    }

    private static Stream<Good> containers() {
        return Stream.of(
                Good.of("a container", CONTAINER),
                Good.of("one capability back", CONTAINER.with("capabilities.adds", List.of("NET_BIND_SERVICE"))),
                Good.of("a named user", CONTAINER.with("user", "nginx")),
                Good.of(
                        "a database port for the host alone",
                        CONTAINER.withJson(
                                "ports", "[{\"internal\": 5432, \"external\": 5432, \"ip\": \"127.0.0.1\"}]")),
                Good.of(
                        "a log that the host keeps",
                        CONTAINER.with("logDriver", "journald").without("logOpts")),
                Good.of(
                        "a container that runs once",
                        CONTAINER.with("mustRun", false).with("restart", "no").without("healthcheck")),
                Good.of(
                        "a file of the application mounted",
                        CONTAINER.withJson(
                                "mounts",
                                "[{\"type\": \"bind\", \"source\": \"/srv/app/config.yaml\", \"target\": \"/config.yaml\", \"readOnly\": true}]")),
                Good.of(
                        "a secret among the variables",
                        CONTAINER
                                .with("envs", List.of("DB_PASSWORD=9fK2-x81-Lq0-Zr7"))
                                .secret("envs[0]")),
                Good.of(
                        "a gateway",
                        CONTAINER.withJson(
                                "ports",
                                "[{\"internal\": 8080, \"external\": 80}, {\"internal\": 8443, \"external\": 443}]")));
    }

    private static Stream<Good> pods() {
        Fixture cron = Fixture.of("kubernetes:batch/v1:CronJob")
                .with("metadata.namespace", "app")
                .withJson(
                        "spec.jobTemplate.spec.template",
                        "{\"metadata\": {\"labels\": {\"app\": \"app\"}}, \"spec\": {\"serviceAccountName\": \"app\", \"automountServiceAccountToken\": false, \"securityContext\": {\"runAsNonRoot\": true, \"seccompProfile\": {\"type\": \"RuntimeDefault\"}}, \"containers\": [{\"image\": \"app:1.2.3\", \"resources\": {\"requests\": {\"cpu\": \"1\", \"memory\": \"1Gi\"}, \"limits\": {\"memory\": \"1Gi\"}}, \"securityContext\": {\"allowPrivilegeEscalation\": false, \"readOnlyRootFilesystem\": true, \"capabilities\": {\"drop\": [\"ALL\"]}}}]}}");
        return Stream.of(
                Good.of("security set for the whole pod", DEPLOYMENT, BUDGET, DENY),
                Good.of(
                        "security set for each container",
                        DEPLOYMENT
                                .without(POD + "securityContext")
                                .withJson(
                                        POD + "containers[0].securityContext",
                                        "{\"runAsNonRoot\": true, \"seccompProfile\": {\"type\": \"Localhost\", \"localhostProfile\": \"app.json\"}, \"allowPrivilegeEscalation\": false, \"readOnlyRootFilesystem\": true, \"capabilities\": {\"drop\": [\"ALL\"], \"add\": [\"NET_BIND_SERVICE\"]}}"),
                        BUDGET,
                        DENY),
                Good.of(
                        "spread by affinity",
                        DEPLOYMENT
                                .without(POD + "topologySpreadConstraints")
                                .withJson(
                                        POD + "affinity",
                                        "{\"podAntiAffinity\": {\"preferredDuringSchedulingIgnoredDuringExecution\": []}}"),
                        BUDGET,
                        DENY),
                Good.of(
                        "a token forbidden by its account",
                        DEPLOYMENT.without(POD + "automountServiceAccountToken"),
                        BUDGET,
                        DENY,
                        Fixture.of(
                                "kubernetes:core/v1:ServiceAccount",
                                "{\"metadata\": {\"name\": \"app\", \"namespace\": \"app\"}, \"automountServiceAccountToken\": false}")),
                Good.of(
                        "a budget by expression",
                        DEPLOYMENT,
                        DENY,
                        BUDGET.withJson(
                                "spec.selector",
                                "{\"matchExpressions\": [{\"key\": \"app\", \"operator\": \"In\", \"values\": [\"app\", \"web\"]}]}")),
                Good.of(
                        "scratch space and claims",
                        DEPLOYMENT.withJson(
                                POD + "volumes",
                                "[{\"name\": \"tmp\", \"emptyDir\": {}}, {\"name\": \"data\", \"persistentVolumeClaim\": {\"claimName\": \"data\"}}]"),
                        BUDGET,
                        DENY),
                Good.of(
                        "secrets by reference",
                        DEPLOYMENT.withJson(
                                POD + "containers[0].env",
                                "[{\"name\": \"DB_PASSWORD\", \"valueFrom\": {\"secretKeyRef\": {\"name\": \"db\", \"key\": \"password\"}}}]"),
                        BUDGET,
                        DENY),
                Good.of(
                        "a sidecar without a readiness probe",
                        DEPLOYMENT.withJson(
                                POD + "containers[1]",
                                "{\"name\": \"metrics\", \"image\": \"metrics:1.0.0\", \"ports\": [{\"containerPort\": 9090}], \"livenessProbe\": {\"tcpSocket\": {\"port\": 9090}}, \"resources\": {\"requests\": {\"cpu\": \"10m\", \"memory\": \"16Mi\"}, \"limits\": {\"memory\": \"16Mi\"}}, \"securityContext\": {\"allowPrivilegeEscalation\": false, \"readOnlyRootFilesystem\": true, \"capabilities\": {\"drop\": [\"ALL\"]}}}"),
                        BUDGET,
                        DENY),
                Good.of("a job by the clock", cron, DENY),
                Good.of(
                        "a worker of which there is one",
                        DEPLOYMENT.with("spec.replicas", 1).without(POD + "containers[0].ports"),
                        DENY),
                Good.of(
                        "scaled by the autoscaler",
                        DEPLOYMENT.without("spec.replicas"),
                        DENY,
                        Fixture.of(
                                "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
                                "{\"metadata\": {\"namespace\": \"app\"}, \"spec\": {\"scaleTargetRef\": {\"name\": \"app\"}, \"minReplicas\": 2, \"maxReplicas\": 6, \"metrics\": [{\"type\": \"Resource\"}]}}")),
                Good.of(
                        "a service by another name",
                        Fixture.of(
                                "kubernetes:core/v1:Service",
                                "{\"spec\": {\"type\": \"ExternalName\", \"externalName\": \"db.example.com\"}}")),
                Good.of(
                        "a service without a head",
                        DEPLOYMENT,
                        BUDGET,
                        DENY,
                        Fixture.of(
                                "kubernetes:core/v1:Service",
                                "{\"metadata\": {\"namespace\": \"app\"}, \"spec\": {\"clusterIP\": \"None\", \"selector\": {\"app\": \"app\"}}}")),
                Good.of(
                        "settings that only speak of secrets",
                        Fixture.of(
                                "kubernetes:core/v1:ConfigMap",
                                "{\"data\": {\"PASSWORD_MIN_LENGTH\": \"12\", \"TOKEN_TTL\": \"3600\", \"nginx.conf\": \"proxy_set_header X 1;\"}}")),
                Good.of(
                        "a secret in its place",
                        Fixture.of("kubernetes:core/v1:Secret")
                                .with("stringData.DB_PASSWORD", "9fK2-x81-Lq0-Zr7")
                                .secret("stringData")),
                Good.of(
                        "a role that reads pods",
                        Fixture.of(
                                "kubernetes:rbac.authorization.k8s.io/v1:Role",
                                "{\"rules\": [{\"apiGroups\": [\"\"], \"resources\": [\"pods\"], \"verbs\": [\"get\", \"list\"]}]}")),
                Good.of(
                        "an entry with TLS for every host",
                        Fixture.of(
                                "kubernetes:networking.k8s.io/v1:Ingress",
                                "{\"spec\": {\"tls\": [{\"hosts\": [\"a.example\"], \"secretName\": \"a\"}, {\"hosts\": [\"b.example\"], \"secretName\": \"b\"}], \"rules\": [{\"host\": \"a.example\"}, {\"host\": \"b.example\"}]}}")));
    }
}
