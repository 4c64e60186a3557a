package dev.slipway.program.target;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.planner.kubernetes.EdgeKind;
import dev.slipway.planner.kubernetes.ExternalAddress;
import dev.slipway.planner.kubernetes.KubernetesPlanner;
import dev.slipway.planner.kubernetes.KubernetesSettings;
import dev.slipway.planner.kubernetes.S3Settings;
import dev.slipway.program.config.ClusterKeys;
import dev.slipway.program.config.ConfigKey;
import dev.slipway.program.config.ConfigKeys;
import dev.slipway.program.config.ConfigReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Kubernetes needs to be told. */
final class KubernetesTarget implements TargetReader {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/\\s]+");
    private static final Pattern HOST_AND_PORT = Pattern.compile("([A-Za-z0-9][A-Za-z0-9.-]*):([0-9]{1,5})");
    private static final Pattern RANGE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}/([0-9]|[12][0-9]|3[0-2])");
    private static final List<String> ANYWHERE = List.of("0.0.0.0/0");
    private static final Set<String> OPERATORS = Set.of("prometheus", "cert-manager", "keda");

    @Override
    public Optional<Plan> read(ConfigReader config, Environment environment) {
        KubernetesSettings.Builder settings = KubernetesSettings.builder();
        config.text(ConfigKeys.DOMAIN).ifPresent(settings::domain);
        settings.images(config.mapping(ConfigKeys.IMAGES));
        cluster(config, settings);
        edge(config, settings);
        operators(config, settings);
        elsewhere(config, settings);
        settings.s3(storage(config));
        KubernetesSettings built = settings.build();
        return Optional.of(
                (App app) -> new TargetPlan.Kubernetes(new KubernetesPlanner().plan(app, environment, built)));
    }

    private static void cluster(ConfigReader config, KubernetesSettings.Builder settings) {
        config.matching(ClusterKeys.NAMESPACE, LABEL).ifPresent(settings::namespace);
        config.matching(ClusterKeys.STORAGE_CLASS, NAME).ifPresent(settings::storageClass);
        config.matching(ClusterKeys.SHARED_STORAGE_CLASS, NAME).ifPresent(settings::sharedStorageClass);
        config.matching(ClusterKeys.CLUSTER_CIDR, RANGE).ifPresent(settings::clusterCidr);
        config.matching(ClusterKeys.DNS_NAMESPACE, LABEL).ifPresent(settings::dnsNamespace);
        settings.imagePullSecrets(each(config, ClusterKeys.IMAGE_PULL_SECRETS, NAME));
    }

    private static void edge(ConfigReader config, KubernetesSettings.Builder settings) {
        config.matching(ClusterKeys.INGRESS_CLASS, NAME).ifPresent(settings::className);
        config.matching(ClusterKeys.GATEWAY, NAME)
                .ifPresent(name -> settings.edge(EdgeKind.GATEWAY).className(name));
        config.matching(ClusterKeys.EDGE_NAMESPACE, LABEL).ifPresent(settings::edgeNamespace);
        settings.edgeAnnotations(config.mapping(ClusterKeys.EDGE_ANNOTATIONS));
        config.matching(ClusterKeys.ISSUER, NAME).ifPresent(settings::issuer);
        config.matching(ClusterKeys.TLS_SECRET, NAME).ifPresent(settings::tlsSecret);
    }

    private static void operators(ConfigReader config, KubernetesSettings.Builder settings) {
        List<String> operators = config.texts(ClusterKeys.OPERATORS);
        operators.stream()
                .filter(operator -> !OPERATORS.contains(operator))
                .forEach(operator -> config.fault(ClusterKeys.OPERATORS, '"' + operator + '"'));
        settings.prometheusOperator(operators.contains("prometheus"))
                .certManager(operators.contains("cert-manager"))
                .keda(operators.contains("keda"));
        config.matching(ClusterKeys.MONITORING_NAMESPACE, LABEL).ifPresent(settings::monitoringNamespace);
        Map<String, String> monitoringLabels = config.mapping(ClusterKeys.MONITORING_LABELS);
        if (!monitoringLabels.isEmpty()) {
            settings.monitoringLabels(monitoringLabels);
        }
        config.matching(ClusterKeys.KEDA_NAMESPACE, LABEL).ifPresent(settings::kedaNamespace);
    }

    private static void elsewhere(ConfigReader config, KubernetesSettings.Builder settings) {
        List<String> named = each(config, ClusterKeys.EXTERNAL_RANGES, RANGE);
        List<String> ranges = named.isEmpty() ? ANYWHERE : named;
        settings.externalDatabases(addresses(config, ClusterKeys.EXTERNAL_DATABASES, ranges));
        settings.externalCaches(addresses(config, ClusterKeys.EXTERNAL_CACHES, ranges));
    }

    private static Map<String, ExternalAddress> addresses(ConfigReader config, ConfigKey key, List<String> ranges) {
        Map<String, ExternalAddress> addresses = new LinkedHashMap<>();
        config.mapping(key).forEach((name, text) -> {
            Matcher address = HOST_AND_PORT.matcher(text);
            int port = address.matches() ? Integer.parseInt(address.group(2)) : 0;
            if (port < 1 || port > 65_535) {
                config.fault(key, '"' + text + "\" for " + name);
            } else {
                addresses.put(name, new ExternalAddress(address.group(1), port, ranges));
            }
        });
        return addresses;
    }

    private static List<String> each(ConfigReader config, ConfigKey key, Pattern pattern) {
        List<String> texts = config.texts(key);
        texts.stream()
                .filter(text -> !pattern.matcher(text).matches())
                .forEach(text -> config.fault(key, '"' + text + '"'));
        return texts;
    }

    private static S3Settings storage(ConfigReader config) {
        S3Settings defaults = S3Settings.defaults();
        return new S3Settings(
                config.matching(ConfigKeys.STORAGE_ENDPOINT, ADDRESS),
                config.text(ConfigKeys.STORAGE_REGION).orElse(defaults.region()),
                config.text(ConfigKeys.REPLICA_REGION).orElse(defaults.replicaRegion()),
                config.mapping(ClusterKeys.BUCKET_NAMES),
                each(config, ClusterKeys.STORAGE_RANGES, RANGE),
                defaults.accessKeySecret(),
                defaults.secretKeySecret());
    }
}
