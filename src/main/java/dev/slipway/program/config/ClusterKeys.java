package dev.slipway.program.config;

import static dev.slipway.model.Target.KUBERNETES;

import java.util.List;

/** The keys that say what a Kubernetes cluster is like. */
public final class ClusterKeys {
    public static final ConfigKey NAMESPACE = ConfigKey.optional(
            "slipway:namespace",
            "a DNS label of at most 63 characters",
            "clipper-prod",
            "app name, hyphen, environment",
            "Namespace that holds everything.",
            KUBERNETES);
    public static final ConfigKey INGRESS_CLASS = ConfigKey.optional(
            "slipway:ingressClass",
            "the name of an IngressClass of the cluster",
            "traefik",
            "the cluster's default class",
            "Ingress controller that serves the routes.",
            KUBERNETES);
    public static final ConfigKey GATEWAY = ConfigKey.optional(
            "slipway:gatewayClass",
            "the name of a GatewayClass of the cluster",
            "cilium",
            "none; routes become an Ingress",
            "Serves the routes by the Gateway API instead of an Ingress.",
            KUBERNETES);
    public static final ConfigKey STORAGE_CLASS = ConfigKey.optional(
            "slipway:storageClass",
            "the name of a StorageClass of the cluster",
            "fast-ssd",
            "the cluster's default class",
            "Storage of databases, caches and other volumes that one pod writes; on SSD for databases.",
            KUBERNETES);
    public static final ConfigKey SHARED_STORAGE_CLASS = ConfigKey.optional(
            "slipway:sharedStorageClass",
            "the name of a StorageClass of the cluster that offers ReadWriteMany",
            "nfs",
            "slipway:storageClass",
            "Storage of volumes that several pods write at once.",
            KUBERNETES);
    public static final ConfigKey ISSUER = ConfigKey.optional(
            "slipway:certificateIssuer",
            "the name of a cert-manager ClusterIssuer",
            "letsencrypt",
            "none; slipway:tlsSecret names a certificate you keep yourself",
            "Issuer of the public certificate.",
            KUBERNETES);
    public static final ConfigKey TLS_SECRET = ConfigKey.optional(
            "slipway:tlsSecret",
            "the name of a kubernetes.io/tls secret in the namespace",
            "clipper-tls",
            "app name and -tls",
            "Secret that holds the public certificate.",
            KUBERNETES);
    public static final ConfigKey OPERATORS = ConfigKey.optional(
            "slipway:operators",
            "a list of prometheus, cert-manager, keda",
            "prometheus,cert-manager",
            "none",
            "Operators that the cluster has and that Slipway may use.",
            KUBERNETES);
    public static final ConfigKey EDGE_NAMESPACE = ConfigKey.optional(
            "slipway:edgeNamespace",
            "a DNS label of at most 63 characters",
            "traefik",
            "unknown; the app's gateway then takes requests from anywhere",
            "Namespace of the pods that bring the public's requests: those of the Ingress or Gateway controller.",
            KUBERNETES);
    public static final ConfigKey EDGE_ANNOTATIONS = ConfigKey.optional(
            "slipway:edgeAnnotations",
            "a mapping of annotation names to texts",
            "--path 'slipway:edgeAnnotations[\"traefik.ingress.kubernetes.io/router.tls.options\"]' default-modern@kubernetescrd",
            "none",
            "Annotations of the Ingress or Gateway, in the words of the cluster's controller, such as its TLS profile.",
            KUBERNETES);
    public static final ConfigKey IMAGE_PULL_SECRETS = ConfigKey.optional(
            "slipway:imagePullSecrets",
            "a list of kubernetes.io/dockerconfigjson secrets in the namespace",
            "registry",
            "none; images are public or the nodes may pull them",
            "Secrets that log in to the registries of the images.",
            KUBERNETES);
    public static final ConfigKey CLUSTER_CIDR = ConfigKey.optional(
            "slipway:clusterCidr",
            "an address range in CIDR notation",
            "10.42.0.0/16",
            "10.0.0.0/8",
            "Addresses of the cluster's pods and services: kept out of what may call the internet, and believed about a client's address.",
            KUBERNETES);
    public static final ConfigKey MONITORING_NAMESPACE = ConfigKey.optional(
            "slipway:monitoringNamespace",
            "a DNS label of at most 63 characters",
            "observability",
            "monitoring",
            "Namespace of the Prometheus operator's Prometheus, which may scrape the pods.",
            KUBERNETES);
    public static final ConfigKey MONITORING_LABELS = ConfigKey.optional(
            "slipway:monitoringLabels",
            "a mapping of label names to texts",
            "--path 'slipway:monitoringLabels.release' prometheus",
            "release: kube-prometheus-stack",
            "Labels by which the operator's Prometheus finds rules and monitors; with its Helm chart, the name of the release.",
            KUBERNETES);
    public static final ConfigKey KEDA_NAMESPACE = ConfigKey.optional(
            "slipway:kedaNamespace",
            "a DNS label of at most 63 characters",
            "keda-system",
            "keda",
            "Namespace of KEDA's operator, which may ask the queues and Prometheus.",
            KUBERNETES);
    public static final ConfigKey DNS_NAMESPACE = ConfigKey.optional(
            "slipway:dnsNamespace",
            "a DNS label of at most 63 characters",
            "openshift-dns",
            "kube-system",
            "Namespace of the cluster's DNS.",
            KUBERNETES);
    public static final ConfigKey EXTERNAL_DATABASES = ConfigKey.optional(
            "slipway:externalDatabases",
            "a mapping of the app's databases to host:port",
            "--path 'slipway:externalDatabases.db' db.example.com:5432",
            "none; databases run in the namespace",
            "Databases that run elsewhere, such as managed ones; role and database must exist there, and the server must speak TLS.",
            KUBERNETES);
    public static final ConfigKey EXTERNAL_CACHES = ConfigKey.optional(
            "slipway:externalCaches",
            "a mapping of the app's caches to host:port",
            "--path 'slipway:externalCaches.cache' cache.example.com:6380",
            "none; caches run in the namespace",
            "Caches that run elsewhere, such as managed ones; the server must speak TLS and take the stack's password.",
            KUBERNETES);
    public static final ConfigKey EXTERNAL_RANGES = ConfigKey.optional(
            "slipway:externalRanges",
            "a list of address ranges in CIDR notation",
            "10.60.0.0/16",
            "anywhere",
            "Addresses that external databases and caches may have; the way out to them is as narrow as this.",
            KUBERNETES);
    public static final ConfigKey STORAGE_RANGES = ConfigKey.optional(
            "slipway:storageRanges",
            "a list of address ranges in CIDR notation",
            "192.168.10.0/24",
            "the internet",
            "Addresses of slipway:storageEndpoint when it is in a private network or in the cluster.",
            KUBERNETES);
    public static final ConfigKey BUCKET_NAMES = ConfigKey.optional(
            "slipway:bucketNames",
            "a mapping of the app's buckets to their names in the object storage",
            "--path 'slipway:bucketNames.uploads' acme-uploads",
            "app name, environment and bucket, with hyphens",
            "Names of buckets that exist already: the stack uses them and leaves their settings as they are.",
            KUBERNETES);

    static final List<ConfigKey> ALL = List.of(
            NAMESPACE,
            INGRESS_CLASS,
            GATEWAY,
            EDGE_NAMESPACE,
            EDGE_ANNOTATIONS,
            ISSUER,
            TLS_SECRET,
            STORAGE_CLASS,
            SHARED_STORAGE_CLASS,
            IMAGE_PULL_SECRETS,
            CLUSTER_CIDR,
            DNS_NAMESPACE,
            OPERATORS,
            MONITORING_NAMESPACE,
            MONITORING_LABELS,
            KEDA_NAMESPACE,
            EXTERNAL_DATABASES,
            EXTERNAL_CACHES,
            EXTERNAL_RANGES,
            STORAGE_RANGES,
            BUCKET_NAMES);

    private ClusterKeys() {}
}
