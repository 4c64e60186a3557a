package dev.slipway.planner.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a stack's configuration says about the cluster.
 *
 * @param namespace default app-environment
 * @param domain public host name; default the app's own
 * @param edge how the namespace is opened to the public; default Ingress
 * @param className ingress class or gateway class; default the cluster's default class (a gateway needs one)
 * @param edgeNamespace namespace the controller's pods run in; default unknown: the app's gateway then takes requests from anywhere
 * @param edgeAnnotations annotations of the Ingress or Gateway that the cluster's controller asks for, such as a TLS profile
 * @param storageClass class of volumes that one pod writes; default the cluster's default class
 * @param sharedStorageClass class of volumes that several pods write, which must offer ReadWriteMany; default storageClass
 * @param issuer cert-manager cluster issuer that signs the public certificate; needs certManager
 * @param tlsSecret existing TLS secret in the namespace, when no issuer signs; default app name and -tls
 * @param certManager whether cert-manager runs in the cluster; default no
 * @param prometheusOperator whether the Prometheus operator runs in the cluster; default no: monitoring is self-hosted in the namespace
 * @param keda whether KEDA runs in the cluster, which scaling by queue depth, response time and request rate needs; default no
 * @param monitoringNamespace namespace of the operator's Prometheus; default monitoring
 * @param monitoringLabels labels that the operator's Prometheus asks of rules and monitors; default those of its usual Helm release
 * @param kedaNamespace namespace of KEDA's operator; default keda
 * @param externalDatabases databases of the app that run elsewhere, by name
 * @param externalCaches caches of the app that run elsewhere, by name
 * @param imagePullSecrets secrets of the namespace that log in to registries; default none
 * @param images image overrides by {@link dev.slipway.planner.PinnedImages} component
 * @param s3 the storage that holds the buckets
 * @param clusterCidr range of pods and services, kept out of egress to the internet; default 10.0.0.0/8
 * @param dnsNamespace namespace of the cluster's DNS; default kube-system
 */
public record KubernetesSettings(
        Optional<String> namespace,
        Optional<String> domain,
        EdgeKind edge,
        Optional<String> className,
        Optional<String> edgeNamespace,
        Map<String, String> edgeAnnotations,
        Optional<String> storageClass,
        Optional<String> sharedStorageClass,
        Optional<String> issuer,
        Optional<String> tlsSecret,
        boolean certManager,
        boolean prometheusOperator,
        boolean keda,
        String monitoringNamespace,
        Map<String, String> monitoringLabels,
        String kedaNamespace,
        Map<String, ExternalAddress> externalDatabases,
        Map<String, ExternalAddress> externalCaches,
        List<String> imagePullSecrets,
        Map<String, String> images,
        S3Settings s3,
        String clusterCidr,
        String dnsNamespace) {
    /** Range of pods and services as long as nobody named it. */
    static final String CLUSTER_CIDR = "10.0.0.0/8";

    public KubernetesSettings {
        monitoringLabels = Map.copyOf(monitoringLabels);
        edgeAnnotations = Map.copyOf(edgeAnnotations);
        externalDatabases = Map.copyOf(externalDatabases);
        externalCaches = Map.copyOf(externalCaches);
        imagePullSecrets = List.copyOf(imagePullSecrets);
        images = Map.copyOf(images);
    }

    /** Class of a volume. */
    Optional<String> storageClass(boolean shared) {
        return shared ? sharedStorageClass.or(() -> storageClass) : storageClass;
    }

    /** Starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what is known about a cluster. */
    public static final class Builder {
        private Optional<String> namespace = Optional.empty();
        private Optional<String> domain = Optional.empty();
        private EdgeKind edge = EdgeKind.INGRESS;
        private Optional<String> className = Optional.empty();
        private Optional<String> edgeNamespace = Optional.empty();
        private Map<String, String> edgeAnnotations = Map.of();
        private Optional<String> storageClass = Optional.empty();
        private Optional<String> sharedStorageClass = Optional.empty();
        private Optional<String> issuer = Optional.empty();
        private Optional<String> tlsSecret = Optional.empty();
        private boolean certManager = false;
        private boolean prometheusOperator = false;
        private boolean keda = false;
        private String monitoringNamespace = "monitoring";
        private Map<String, String> monitoringLabels = Map.of("release", "kube-prometheus-stack");
        private String kedaNamespace = "keda";
        private Map<String, ExternalAddress> externalDatabases = Map.of();
        private Map<String, ExternalAddress> externalCaches = Map.of();
        private List<String> imagePullSecrets = List.of();
        private Map<String, String> images = Map.of();
        private S3Settings s3 = S3Settings.defaults();
        private String clusterCidr = CLUSTER_CIDR;
        private String dnsNamespace = "kube-system";

        private Builder() {}

        public Builder namespace(String namespace) {
            this.namespace = Optional.of(namespace);
            return this;
        }

        public Builder domain(String domain) {
            this.domain = Optional.of(domain);
            return this;
        }

        public Builder edge(EdgeKind edge) {
            this.edge = edge;
            return this;
        }

        public Builder className(String className) {
            this.className = Optional.of(className);
            return this;
        }

        public Builder edgeNamespace(String edgeNamespace) {
            this.edgeNamespace = Optional.of(edgeNamespace);
            return this;
        }

        public Builder edgeAnnotations(Map<String, String> edgeAnnotations) {
            this.edgeAnnotations = edgeAnnotations;
            return this;
        }

        public Builder storageClass(String storageClass) {
            this.storageClass = Optional.of(storageClass);
            return this;
        }

        public Builder sharedStorageClass(String sharedStorageClass) {
            this.sharedStorageClass = Optional.of(sharedStorageClass);
            return this;
        }

        public Builder issuer(String issuer) {
            this.issuer = Optional.of(issuer);
            return this;
        }

        public Builder tlsSecret(String tlsSecret) {
            this.tlsSecret = Optional.of(tlsSecret);
            return this;
        }

        public Builder certManager(boolean certManager) {
            this.certManager = certManager;
            return this;
        }

        public Builder prometheusOperator(boolean prometheusOperator) {
            this.prometheusOperator = prometheusOperator;
            return this;
        }

        public Builder keda(boolean keda) {
            this.keda = keda;
            return this;
        }

        public Builder monitoringNamespace(String monitoringNamespace) {
            this.monitoringNamespace = monitoringNamespace;
            return this;
        }

        public Builder monitoringLabels(Map<String, String> monitoringLabels) {
            this.monitoringLabels = monitoringLabels;
            return this;
        }

        public Builder kedaNamespace(String kedaNamespace) {
            this.kedaNamespace = kedaNamespace;
            return this;
        }

        public Builder externalDatabases(Map<String, ExternalAddress> externalDatabases) {
            this.externalDatabases = externalDatabases;
            return this;
        }

        public Builder externalCaches(Map<String, ExternalAddress> externalCaches) {
            this.externalCaches = externalCaches;
            return this;
        }

        public Builder imagePullSecrets(List<String> imagePullSecrets) {
            this.imagePullSecrets = imagePullSecrets;
            return this;
        }

        public Builder images(Map<String, String> images) {
            this.images = images;
            return this;
        }

        public Builder s3(S3Settings s3) {
            this.s3 = s3;
            return this;
        }

        public Builder clusterCidr(String clusterCidr) {
            this.clusterCidr = clusterCidr;
            return this;
        }

        public Builder dnsNamespace(String dnsNamespace) {
            this.dnsNamespace = dnsNamespace;
            return this;
        }

        public KubernetesSettings build() {
            return new KubernetesSettings(
                    namespace,
                    domain,
                    edge,
                    className,
                    edgeNamespace,
                    edgeAnnotations,
                    storageClass,
                    sharedStorageClass,
                    issuer,
                    tlsSecret,
                    certManager,
                    prometheusOperator,
                    keda,
                    monitoringNamespace,
                    monitoringLabels,
                    kedaNamespace,
                    externalDatabases,
                    externalCaches,
                    imagePullSecrets,
                    images,
                    s3,
                    clusterCidr,
                    dnsNamespace);
        }
    }
}
