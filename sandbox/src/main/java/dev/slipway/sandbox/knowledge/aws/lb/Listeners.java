package dev.slipway.sandbox.knowledge.aws.lb;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.value.Props;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A load balancer's port. */
final class Listeners {
    static final String TYPE = "aws:lb/listener:Listener";
    private static final Set<String> ENCRYPTED = Set.of("HTTPS", "TLS");

    private Listeners() {}

    static Knowledge listener() {
        return Knowledge.of(TYPE)
                .replaceOn("loadBalancerArn")
                .fill("protocol", "HTTP")
                .id(Listeners::arn)
                .out("arn", Listeners::arn)
                .out("sslPolicy", s -> s.in().text("sslPolicy")
                        .or(() -> ENCRYPTED.contains(s.in().text("protocol", ""))
                                ? Optional.of("ELBSecurityPolicy-2016-08")
                                : Optional.<String>empty())
                        .orElse(""))
                .check(
                        "listener-balancer-missing",
                        "LoadBalancerNotFound: Load balancer '…' not found",
                        Rules.existsByArn(
                                "loadBalancerArn",
                                "LoadBalancerNotFound: Load balancer '%s' not found",
                                LoadBalancers.TYPE))
                .check(
                        "listener-port",
                        "ValidationError: Port out of range",
                        Rules.between("port", 1, 65535, "ValidationError: Port '%s' is out of range"))
                .check(
                        "listener-duplicate-port",
                        "DuplicateListener: A listener already exists on this port for this load balancer",
                        s -> s.world().others(TYPE).stream()
                                .filter(r -> !r.id().equals(s.id())
                                        && r.in().text("loadBalancerArn").equals(s.in().text("loadBalancerArn"))
                                        && r.in().number("port").equals(s.in().number("port")))
                                .findFirst()
                                .ifPresent(r -> s.refuse(
                                        "port",
                                        "DuplicateListener: A listener already exists on this port for this load"
                                                + " balancer",
                                        "Use another port than " + s.in().text("port", "") + ".")))
                .check(
                        "listener-no-certificate",
                        "CertificateNotFound: A certificate must be specified for HTTPS listeners",
                        s -> {
                            if (ENCRYPTED.contains(s.in().text("protocol", "HTTP")) && !s.in().has("certificateArn")) {
                                s.refuse(
                                        "certificateArn",
                                        "ValidationError: A certificate must be specified for HTTPS listeners",
                                        "Give certificateArn.");
                            }
                        })
                .check(
                        "listener-certificate-missing",
                        "CertificateNotFound: Certificate '…' not found",
                        Listeners::certificateHere)
                .check(
                        "listener-ssl-policy",
                        "SSLPolicyNotFound: SSL policy '…' not found",
                        Rules.matches(
                                "sslPolicy",
                                "ELBSecurityPolicy-[A-Za-z0-9-]+",
                                "SSLPolicyNotFound: SSL policy '%s' not found",
                                "Use one such as ELBSecurityPolicy-TLS13-1-2-2021-06."))
                .check("listener-action-type", "ValidationError: Action type", s -> s.in().each("defaultActions")
                        .forEach(a -> Actions.type(s, "defaultActions", a)))
                .check(
                        "listener-target-missing",
                        "TargetGroupNotFound: One or more target groups not found",
                        s -> s.in().each("defaultActions").forEach(a -> Actions.targets(s, "defaultActions", a)));
    }

    private static void certificateHere(Subject s) {
        s.in().text("certificateArn").ifPresent(arn -> certificate(s, arn));
    }

    /** A certificate must exist, in the load balancer's own region. */
    static void certificate(Subject s, String arn) {
        var found = s.world().by("arn", arn, Aws.CERTIFICATE, "aws:iam/serverCertificate:ServerCertificate");
        String region = arn.split(":", 6).length > 4 ? arn.split(":", 6)[3] : "";
        if (found.isEmpty()) {
            s.refuse(
                    "certificateArn",
                    "CertificateNotFound: Certificate '" + arn + "' not found",
                    "Refer to the certificate's own arn output.");
        } else if (!region.isEmpty() && !region.equals(s.region())) {
            s.refuse(
                    "certificateArn",
                    "CertificateNotFound: Certificate '" + arn + "' not found",
                    "It lies in " + region + ", the load balancer in " + s.region()
                            + ": request it with that region's provider.");
        }
    }

    private static String arn(Subject s) {
        return s.in().text("loadBalancerArn", "").replace(":loadbalancer/", ":listener/") + "/" + s.hex("arn", 16);
    }

    static Knowledge certificate() {
        return Knowledge.of("aws:lb/listenerCertificate:ListenerCertificate")
                .replaceOn("listenerArn", "certificateArn")
                .id(s -> s.in().text("listenerArn", "") + "_" + s.in().text("certificateArn", ""))
                .check(
                        "listener-certificate-listener-missing",
                        "ListenerNotFound: One or more listeners not found",
                        Rules.existsByArn("listenerArn", "ListenerNotFound: Listener '%s' not found", TYPE))
                .check(
                        "listener-extra-certificate-missing",
                        "CertificateNotFound: Certificate '…' not found",
                        Listeners::certificateHere);
    }

    /** What a listener or a rule does with a request. */
    static final class Actions {
        private static final Set<String> TYPES =
                Set.of("forward", "redirect", "fixed-response", "authenticate-cognito", "authenticate-oidc");

        private Actions() {}

        static void type(Subject s, String at, Props action) {
            String type = action.text("type", "");
            if (!TYPES.contains(type)) {
                s.refuse(
                        at,
                        "ValidationError: Action type '" + type + "' is not valid",
                        "Use forward, redirect or fixed-response.");
            } else if (type.equals("forward") && !action.has("targetGroupArn") && !action.has("forward")) {
                s.refuse(
                        at,
                        "ValidationError: A target group ARN must be specified for a forward action",
                        "Give targetGroupArn.");
            } else if (type.equals("redirect")
                    && !Set.of("HTTP_301", "HTTP_302").contains(action.text("redirect.statusCode", ""))) {
                s.refuse(
                        at,
                        "ValidationError: The redirect status code must be HTTP_301 or HTTP_302",
                        "Give redirect.statusCode.");
            } else if (type.equals("fixed-response") && !action.has("fixedResponse.contentType")) {
                s.refuse(
                        at,
                        "ValidationError: A fixed-response action must have a content type",
                        "Give fixedResponse.contentType.");
            }
        }

        static void targets(Subject s, String at, Props action) {
            List<String> arns =
                    new ArrayList<>(action.text("targetGroupArn").stream().toList());
            action.each("forward.targetGroups").forEach(t -> t.text("arn").ifPresent(arns::add));
            arns.stream()
                    .filter(arn -> s.world().by("arn", arn, TargetGroups.TYPE).isEmpty())
                    .forEach(arn -> s.refuse(
                            at,
                            "TargetGroupNotFound: Target group '" + arn + "' not found",
                            "Refer to the target group's own arn output."));
        }
    }
}
