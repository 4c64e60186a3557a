package dev.slipway.program.target;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.planner.kubernetes.EdgeKind;
import dev.slipway.planner.kubernetes.KubernetesPlanner;
import dev.slipway.planner.kubernetes.KubernetesSettings;
import dev.slipway.planner.kubernetes.S3Settings;
import dev.slipway.program.config.ConfigKeys;
import dev.slipway.program.config.ConfigReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What Kubernetes needs to be told. */
final class KubernetesTarget implements TargetReader {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/\\s]+");
    private static final Set<String> OPERATORS = Set.of("prometheus", "cert-manager", "keda");

    @Override
    public Optional<Plan> read(ConfigReader config, Environment environment) {
        KubernetesSettings.Builder settings = KubernetesSettings.builder();
        config.matching(ConfigKeys.NAMESPACE, LABEL).ifPresent(settings::namespace);
        config.text(ConfigKeys.DOMAIN).ifPresent(settings::domain);
        edge(config, settings);
        config.matching(ConfigKeys.STORAGE_CLASS, NAME).ifPresent(settings::storageClass);
        config.matching(ConfigKeys.ISSUER, NAME).ifPresent(settings::issuer);
        config.matching(ConfigKeys.TLS_SECRET, NAME).ifPresent(settings::tlsSecret);
        operators(config, settings);
        settings.images(config.mapping(ConfigKeys.IMAGES));
        settings.s3(storage(config));
        KubernetesSettings built = settings.build();
        return Optional.of(
                (App app) -> new TargetPlan.Kubernetes(new KubernetesPlanner().plan(app, environment, built)));
    }

    private static void edge(ConfigReader config, KubernetesSettings.Builder settings) {
        config.matching(ConfigKeys.INGRESS_CLASS, NAME).ifPresent(settings::className);
        config.matching(ConfigKeys.GATEWAY, NAME)
                .ifPresent(name -> settings.edge(EdgeKind.GATEWAY).className(name));
    }

    private static void operators(ConfigReader config, KubernetesSettings.Builder settings) {
        List<String> operators = config.texts(ConfigKeys.OPERATORS);
        operators.stream()
                .filter(operator -> !OPERATORS.contains(operator))
                .forEach(operator -> config.fault(ConfigKeys.OPERATORS, '"' + operator + '"'));
        settings.prometheusOperator(operators.contains("prometheus"))
                .certManager(operators.contains("cert-manager"))
                .keda(operators.contains("keda"));
    }

    private static S3Settings storage(ConfigReader config) {
        S3Settings defaults = S3Settings.defaults();
        return new S3Settings(
                config.matching(ConfigKeys.STORAGE_ENDPOINT, ADDRESS),
                config.text(ConfigKeys.STORAGE_REGION).orElse(defaults.region()),
                config.text(ConfigKeys.REPLICA_REGION).orElse(defaults.replicaRegion()),
                Map.of(),
                defaults.accessKeySecret(),
                defaults.secretKeySecret());
    }
}
