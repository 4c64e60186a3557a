package dev.slipway.sandbox.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.EngineDriver;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What an API server refuses of pods and of what runs them. */
class PodRefusalsTest extends KubernetesRefusals {
    private static final String NAMESPACE = "kubernetes:core/v1:Namespace";
    private static final String CONTAINERS = "spec.template.spec.containers";

    @Test
    void selectorDoesNotMatchTemplateLabels() {
        refusesDeployment("spec.selector.matchLabels.app", "web", "`selector` does not match template `labels`");
        refusesDeployment("spec.replicas", -1, "must be greater than or equal to 0");
    }

    @Test
    void duplicateContainersAndPorts() {
        refusesDeployment(CONTAINERS + "[1]", Map.of("name", "api", "image", "b"), "Duplicate value: \"api\"");
        refusesDeployment(
                CONTAINERS + "[0].ports[1]", Map.of("containerPort", 8080), "ports: Duplicate value: 8080/TCP");
        refusesDeployment(CONTAINERS, List.of(), "spec.containers: Required value");
        refusesDeployment(CONTAINERS + "[0].image", null, "containers.image: Required value");
    }

    @Test
    void portNamesHaveAtMost15Characters() {
        refusesDeployment(CONTAINERS + "[0].ports[0].name", "http-for-everybody", "must be no more than 15 characters");
        refusesDeployment(CONTAINERS + "[0].ports[0].containerPort", 70000, "must be between 1 and 65535, inclusive");
    }

    @Test
    void quantitiesMustMatchTheRegularExpression() {
        refusesDeployment(
                CONTAINERS + "[0].resources.requests.memory", "128MB", "quantities must match the regular expression");
    }

    @Test
    void requestsMustBeLessThanOrEqualToLimits() {
        refusesDeployment(
                CONTAINERS + "[0].resources.requests.memory",
                "1Gi",
                "must be less than or equal to memory limit of 256Mi");
    }

    @Test
    void probesHaveOneHandlerAndPositiveThresholds() {
        refusesDeployment(
                CONTAINERS + "[0].readinessProbe.periodSeconds",
                0,
                "readinessProbe.periodSeconds: Invalid value: 0: must be greater than 0");
        refusesDeployment(CONTAINERS + "[0].readinessProbe.httpGet", null, "must specify a handler type");
    }

    @Test
    void environmentVariablesAreGivenOnceAndWellNamed() {
        refusesDeployment(
                CONTAINERS + "[0].env[1]",
                Map.of("name", "A", "value", "2"),
                "the variable \"A\" of container \"api\" is given twice");
        refusesDeployment(CONTAINERS + "[0].env[0].name", "1A", "a valid environment variable name must consist of");
    }

    @Test
    void aMountNeedsItsVolume() {
        refusesDeployment(
                CONTAINERS + "[0].volumeMounts",
                List.of(Map.of("name", "data", "mountPath", "/data")),
                "volumeMounts.name: Not found: \"data\"");
        refusesDeployment("spec.template.spec.restartPolicy", "Never", "Unsupported value: \"Never\"");
        refusesDeployment(
                "spec.strategy",
                Map.of("rollingUpdate", Map.of("maxSurge", 0, "maxUnavailable", 0)),
                "may not be 0 when `maxSurge` is 0");
    }

    @Test
    void violatesPodSecurityRestricted() {
        create(
                NAMESPACE,
                "ns",
                "{'metadata':{'name':'locked','labels':{'pod-security.kubernetes.io/enforce':'restricted'}}}");
        refusesDeployment(
                "metadata.namespace",
                "locked",
                "violates PodSecurity \"restricted:latest\": allowPrivilegeEscalation != false");
        Map<String, Object> good =
                EngineDriver.with(EngineDriver.json(deployment("api")), "metadata.namespace", "locked");
        good = EngineDriver.with(
                good,
                CONTAINERS + "[0].securityContext",
                EngineDriver.json(
                        "{'allowPrivilegeEscalation':false,'runAsNonRoot':true,'capabilities':{'drop':['ALL']},'seccompProfile':{'type':'RuntimeDefault'}}"));
        assertThat(cloud.refusals(DEPLOYMENT, "safe", good)).isEmpty();
    }

    @Test
    void aSecretThatNeverComesKeepsThePodFromStarting() {
        create("kubernetes:core/v1:Secret", "present", "{'metadata':{'name':'present'},'stringData':{'k':'v'}}");
        String good =
                deployment("api").replace("'value':'1'", "'valueFrom':{'secretKeyRef':{'name':'present','key':'k'}}");
        Map<String, Object> bad = EngineDriver.with(
                EngineDriver.json(good.replace("'name':'api'},'spec'", "'name':'web'},'spec'")),
                CONTAINERS + "[0].env[0].valueFrom.secretKeyRef.name",
                "absent");
        assertThat(cloud.create(DEPLOYMENT, "control", EngineDriver.json(good)).id())
                .isEqualTo("default/api");
        Assertions.assertThatThrownBy(() -> cloud.create(DEPLOYMENT, "subject", bad))
                .hasMessageContaining("CreateContainerConfigError: secret \"absent\" not found");
    }

    @Test
    void aCronScheduleHasExactly5Fields() {
        String good = "{'spec':{'schedule':'0 3 * *"
                + " *','jobTemplate':{'spec':{'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'backup','image':'backup:1'}]}}}}}}";
        refuses("kubernetes:batch/v1:CronJob", good, "spec.schedule", "0 3 * * * *", "expected exactly 5 fields");
        refuses("kubernetes:batch/v1:CronJob", good, "spec.schedule", "0 24 * * *", "each within its range");
        refuses("kubernetes:batch/v1:CronJob", good, "spec.timeZone", "Berlin", "unknown time zone Berlin");
        refuses(
                "kubernetes:batch/v1:CronJob",
                good,
                "spec.jobTemplate.spec.template.spec.restartPolicy",
                "Always",
                "Unsupported value: \"Always\"");
    }

    @Test
    void aJobNeedsARestartPolicy() {
        refuses(
                "kubernetes:batch/v1:Job",
                "{'spec':{'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'migrate','image':'api:1'}]}}}}",
                "spec.template.spec.restartPolicy",
                null,
                "valid values: \"OnFailure\", \"Never\"");
    }
}
