package dev.slipway.sandbox.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an API server refuses of objects other than pods. */
class KubernetesRefusalsTest extends KubernetesRefusals {
    private static final String NAMESPACE = "kubernetes:core/v1:Namespace";
    private static final String SERVICE = "kubernetes:core/v1:Service";

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
    void aCustomResourceKeepsItsTypesVersionAndKind() {
        String type = "kubernetes:monitoring.coreos.com/v1:ServiceMonitor";
        String good =
                "{'apiVersion':'monitoring.coreos.com/v1','kind':'ServiceMonitor','metadata':{'name':'api'},'spec':{'endpoints':[]}}";
        refuses(type, good, "kind", "PodMonitor", "expected 'ServiceMonitor', as the type token says");
        refuses(type, good, "apiVersion", null, "Missing required property 'apiVersion'");
        assertThat(create(type, "monitor", good).id()).isEqualTo("api");
    }
}
