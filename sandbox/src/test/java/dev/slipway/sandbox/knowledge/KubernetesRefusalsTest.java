package dev.slipway.sandbox.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.EngineDriver;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KubernetesRefusalsTest extends Refusals {
    private static final String NAMESPACE = "kubernetes:core/v1:Namespace";
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";
    private static final String SERVICE = "kubernetes:core/v1:Service";
    private static final String CONTAINERS = "spec.template.spec.containers";
    private static final String GOOD =
            "{'metadata':{'name':'%s'},'spec':{'replicas':2,'selector':{'matchLabels':{'app':'api'}},'template':{'metadata':{'labels':{'app':'api'}},'spec':{'containers':[{'name':'api','image':'api:1',"
                    + "'ports':[{'name':'http','containerPort':8080}],'env':[{'name':'A','value':'1'}],'resources':{'requests':{'cpu':'100m','memory':'128Mi'},'limits':{'memory':'256Mi'}},"
                    + "'readinessProbe':{'httpGet':{'path':'/health','port':8080},'periodSeconds':10}}]}}}}";

    @Override
    String config() {
        return "{}";
    }

    private static String deployment(String name) {
        return GOOD.formatted(name);
    }

    private void refusesDeployment(String path, Object value, String says) {
        refuses(DEPLOYMENT, deployment("api"), path, value, "", says);
    }

    @Test
    void aLowercaseRfc1123SubdomainMustConsistOf() {
        refusesDeployment("metadata.name", "The_API", "a lowercase RFC 1123 subdomain must consist of");
        refuses(
                NAMESPACE,
                "{'metadata':{'name':'clipper'}}",
                "metadata.name",
                "clipper.prod",
                "a lowercase RFC 1123 label must consist of");
        refuses(NAMESPACE, "{'metadata':{'name':'clipper'}}", "metadata.name", "kube-system", "already exists");
    }

    @Test
    void aValidLabelMustBe() {
        refusesDeployment(
                "metadata.labels", Map.of("app", "the api"), "a valid label must be an empty string or consist of");
        refusesDeployment(
                "metadata.labels", Map.of("app name", "api"), "name part must consist of alphanumeric characters");
        refuses(
                NAMESPACE,
                "{'metadata':{'name':'clipper'}}",
                "metadata.labels",
                Map.of("pod-security.kubernetes.io/enforce", "strict"),
                "must be one of privileged, baseline, restricted");
    }

    @Test
    void namespacesNotFound() {
        refusesDeployment("metadata.namespace", "nowhere", "namespaces \"nowhere\" not found");
    }

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
        String good = GOOD.formatted("api")
                .replace("'value':'1'", "'valueFrom':{'secretKeyRef':{'name':'present','key':'k'}}");
        Map<String, Object> bad = EngineDriver.with(
                EngineDriver.json(good.replace("'name':'api'},'spec'", "'name':'web'},'spec'")),
                CONTAINERS + "[0].env[0].valueFrom.secretKeyRef.name",
                "absent");
        assertThat(cloud.create(DEPLOYMENT, "control", EngineDriver.json(good)).id())
                .isEqualTo("default/api");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> cloud.create(DEPLOYMENT, "subject", bad))
                .hasMessageContaining("CreateContainerConfigError: secret \"absent\" not found");
    }

    @Test
    void theAutoscalersTargetIsNotFound() {
        create(DEPLOYMENT, "api", deployment("api"));
        String type = "kubernetes:autoscaling/v2:HorizontalPodAutoscaler";
        String good =
                "{'spec':{'minReplicas':2,'maxReplicas':4,'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'api'}}}";
        refuses(type, good, "spec.maxReplicas", 1, "must be greater than or equal to `minReplicas`");
        failsToCreate(type, good, "spec.scaleTargetRef.name", "web", "Deployment \"web\" not found");
    }

    @Test
    void minAvailableAndMaxUnavailableCannotBeBothSet() {
        refuses(
                "kubernetes:policy/v1:PodDisruptionBudget",
                "{'spec':{'minAvailable':1,'selector':{'matchLabels':{'app':'api'}}}}",
                "spec.maxUnavailable",
                1,
                "minAvailable and maxUnavailable cannot be both set");
    }

    @Test
    void anIngressNeedsPathPathTypeAndBackend() {
        create(SERVICE, "api", "{'metadata':{'name':'api'},'spec':{'selector':{'app':'api'},'ports':[{'port':80}]}}");
        String type = "kubernetes:networking.k8s.io/v1:Ingress";
        String good =
                "{'spec':{'rules':[{'host':'clipper.example.com','http':{'paths':[{'path':'/','pathType':'Prefix','backend':{'service':{'name':'api','port':{'number':80}}}}]}}]}}";
        String path = "spec.rules[0].http.paths[0]";
        refuses(type, good, path + ".path", "api", "must be an absolute path");
        refuses(type, good, path + ".pathType", "Regex", "Unsupported value: \"Regex\"");
        refuses(type, good, "spec.rules[0].host", "https://clipper", "a lowercase RFC 1123 subdomain must consist of");
        refuses(type, good, path + ".backend.service.port", Map.of(), "port name or number is required");
        failsToCreate(type, good, path + ".backend.service.name", "web", "services \"web\" not found");
    }

    @Test
    void aClaimNeedsAnAccessModeAndStorage() {
        String good = "{'spec':{'accessModes':['ReadWriteOnce'],'resources':{'requests':{'storage':'10Gi'}}}}";
        refuses(
                "kubernetes:core/v1:PersistentVolumeClaim",
                good,
                "spec.accessModes[0]",
                "ReadWrite",
                "Unsupported value: \"ReadWrite\"");
        refuses(
                "kubernetes:core/v1:PersistentVolumeClaim",
                good,
                "spec.resources.requests.storage",
                "0",
                "must be a quantity greater than zero");
    }

    @Test
    void configMapsAndSecretsAreBounded() {
        refuses(
                "kubernetes:core/v1:ConfigMap",
                "{'data':{'a':'b'}}",
                "data.a",
                "x".repeat((1 << 20) + 1),
                "must have at most 1048576 bytes");
        refuses(
                "kubernetes:core/v1:ConfigMap",
                "{'data':{'a':'b'}}",
                "data[\"a b\"]",
                "x",
                "a valid config key must consist of");
        refuses(
                "kubernetes:core/v1:Secret",
                "{'data':{'a':'aGk='}}",
                "data.a",
                "not base64!",
                "illegal base64 data at input byte 0, key a");
    }

    @Test
    void theNodePortIsNotInTheValidRange() {
        String good = "{'metadata':{'name':'api'},'spec':{'type':'NodePort','ports':[{'port':80,'nodePort':30080}]}}";
        refuses(SERVICE, good, "spec.ports[0].nodePort", 80, "The range of valid ports is 30000-32767");
        refuses(SERVICE, good, "spec.ports[0].port", 0, "must be between 1 and 65535, inclusive");
        refuses(SERVICE, good, "spec.ports[1]", Map.of("port", 81), "With several ports, each needs a name");
        refuses(SERVICE, good, "spec.type", "Public", "Unsupported value: \"Public\"");
        refuses(SERVICE, good, "metadata.name", "1api", "a DNS-1035 label must consist of");
    }

    @Test
    void aNetworkPolicysBlockIsNotAValidCidr() {
        String good =
                "{'spec':{'podSelector':{},'ingress':[{'from':[{'ipBlock':{'cidr':'10.0.0.0/8','except':['10.1.0.0/16']}}],'ports':[{'port':443}]}]}}";
        refuses(
                "kubernetes:networking.k8s.io/v1:NetworkPolicy",
                good,
                "spec.ingress[0].from[0].ipBlock.cidr",
                "10.0.0.0",
                "not a valid CIDR");
        refuses(
                "kubernetes:networking.k8s.io/v1:NetworkPolicy",
                good,
                "spec.ingress[0].from[0].ipBlock.except[0]",
                "192.168.0.0/16",
                "must be a strict subset of `cidr`");
        refuses(
                "kubernetes:networking.k8s.io/v1:NetworkPolicy",
                good,
                "spec.ingress[0].ports[0].port",
                70000,
                "must be between 1 and 65535, inclusive");
    }

    @Test
    void aCronScheduleHasExactly5Fields() {
        String good =
                "{'spec':{'schedule':'0 3 * * *','jobTemplate':{'spec':{'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'backup','image':'backup:1'}]}}}}}}";
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

    @Test
    void aCustomResourceKeepsItsTypesVersionAndKind() {
        String type = "kubernetes:monitoring.coreos.com/v1:ServiceMonitor";
        String good =
                "{'apiVersion':'monitoring.coreos.com/v1','kind':'ServiceMonitor','metadata':{'name':'api'},'spec':{'endpoints':[]}}";
        refuses(type, good, "kind", "PodMonitor", "expected 'ServiceMonitor', as the type token says");
        refuses(type, good, "apiVersion", null, "Missing required property 'apiVersion'");
        assertThat(create(type, "monitor", good).id()).isEqualTo("api");
    }
}
