package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A host without TLS is a door without a lock. */
public final class K8sIngressTls implements ResourceRule {
    /** How the load balancers of AWS and Google are given a certificate, which then needs no entry in spec.tls. */
    private static final List<String> CERTIFICATES = List.of(
            "alb.ingress.kubernetes.io/certificate-arn",
            "networking.gke.io/managed-certificates",
            "ingress.gcp.kubernetes.io/pre-shared-cert");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-ingress-tls", "Every host of an ingress is served over TLS")
                .severity(Severity.CRITICAL)
                .why("Over plain HTTP anybody on the way reads passwords and cookies.")
                .fix(
                        "List every host of spec.rules in spec.tls with a secretName, or give the load balancer its certificate by annotation.")
                .checks(Reference.GUIDES, "SEC-06", "SEC-07", "CLP-CHK-06", "CLV-CHK-03", "ALX-CHK-02")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("kubernetes:networking.k8s.io/v1:Ingress");
    }

    @Override
    public Verdict judge(ResourceView ingress, RuleConfig config) {
        if (hasCertificateElsewhere(ingress)) {
            return Verdict.pass();
        }
        return ingress.get("spec", "tls")
                .known(tls -> tls.items().isEmpty()
                        ? tls.fail("an entry for every host")
                        : ingress.get("spec", "rules")
                                .each(rule -> rule.get("host").known(host -> served(host, tls))));
    }

    /** An entry that names no host is the controller's for every host (Kubernetes API, IngressTLS). */
    private static Verdict served(PropertyView host, PropertyView tls) {
        boolean covered = !host.isSet()
                || tls.items().stream()
                        .anyMatch(entry -> !entry.get("hosts").isSet()
                                || entry.get("hosts").texts().stream()
                                        .anyMatch(
                                                name -> covers(name, host.text().orElse(""))));
        if (covered) {
            return Verdict.pass();
        }
        return tls.items().stream().anyMatch(entry -> entry.get("hosts").hasUnknown())
                ? tls.unknownVerdict()
                : host.fail("a host listed in spec.tls");
    }

    /** A wildcard stands for the first label of a name. */
    private static boolean covers(String name, String host) {
        return name.equals(host)
                || (name.startsWith("*.")
                        && host.indexOf('.') > 0
                        && host.substring(host.indexOf('.')).equals(name.substring(1)));
    }

    private static boolean hasCertificateElsewhere(ResourceView ingress) {
        PropertyView annotations = ingress.get("metadata", "annotations");
        return CERTIFICATES.stream().anyMatch(key -> annotations.get(key).isSet() && !annotations.isUnknown());
    }
}
