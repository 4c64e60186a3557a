package dev.slipway.sandbox.knowledge.aws.acm;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.world.Stored;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Certificate Manager's types. */
public final class Catalogue implements ServiceCatalogue {
    private static final String NAME = "(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}";
    private static final String RECORD = "aws:route53/record:Record";

    @Override
    public List<Knowledge> types() {
        return List.of(certificate(), validation());
    }

    private static Knowledge certificate() {
        return Knowledge.of(Aws.CERTIFICATE)
                .replaceOn(
                        "domainName",
                        "subjectAlternativeNames",
                        "validationMethod",
                        "keyAlgorithm",
                        "certificateAuthorityArn")
                .unordered("subjectAlternativeNames")
                .fill("keyAlgorithm", "RSA_2048")
                .id(s -> s.arn("acm", "certificate/" + Hashes.uuid(s.seed("id"))))
                .out("arn", s -> s.arn("acm", "certificate/" + Hashes.uuid(s.seed("id"))))
                .out("status", s -> "PENDING_VALIDATION")
                .out("type", s -> "AMAZON_ISSUED")
                .out("renewalEligibility", s -> "INELIGIBLE")
                .out("subjectAlternativeNames", s -> List.copyOf(names(s)))
                .out("domainValidationOptions", Catalogue::options)
                .check("certificate-domain", "ValidationException: the domain name is not valid", s -> {
                    Rules.matches(
                                    "domainName",
                                    NAME,
                                    "ValidationException: Value '%s' at 'domainName' failed to satisfy constraint:"
                                            + " Member must satisfy regular expression pattern",
                                    "Write a full domain name in lower case.")
                            .accept(s);
                    Rules.matches(
                                    "subjectAlternativeNames",
                                    NAME,
                                    "ValidationException: Value '%s' at 'subjectAlternativeNames' failed to satisfy"
                                            + " constraint: Member must satisfy regular expression pattern",
                                    "Write full domain names in lower case.")
                            .accept(s);
                })
                .check(
                        "certificate-domain-length",
                        "ValidationException: the first domain name is longer than 64",
                        Rules.matches(
                                "domainName",
                                ".{1,64}",
                                "ValidationException: the domain name '%s' is longer than 64 characters",
                                "Move long names to subjectAlternativeNames."))
                .check(
                        "certificate-method",
                        "ValidationException: validation method",
                        Rules.oneOf(
                                "validationMethod",
                                List.of("DNS", "EMAIL", "NONE"),
                                "ValidationException: Value '%s' at 'validationMethod' failed to satisfy constraint:"
                                        + " Member must satisfy enum value set"))
                .onDelete(
                        "certificate-in-use",
                        "ResourceInUseException: Certificate … is in use",
                        Rules.unused(
                                "ResourceInUseException: Certificate %s is in use",
                                "aws:lb/listener:Listener",
                                "certificateArn",
                                "aws:cloudfront/distribution:Distribution",
                                "viewerCertificate.acmCertificateArn"));
    }

    private static Set<String> names(Subject s) {
        Set<String> names = new LinkedHashSet<>(List.of(s.in().text("domainName", "")));
        names.addAll(s.in().texts("subjectAlternativeNames"));
        return names;
    }

    private static Object options(Subject s) {
        List<Object> options = new ArrayList<>();
        for (String name : names(s)) {
            String host = name.startsWith("*.") ? name.substring(2) : name;
            options.add(Map.of(
                    "domainName",
                    name,
                    "resourceRecordName",
                    "_" + Hashes.hex(s.account() + host, 32) + "." + host + ".",
                    "resourceRecordType",
                    "CNAME",
                    "resourceRecordValue",
                    "_" + Hashes.hex(s.account() + host + "value", 32) + "."
                            + Hashes.hex(host, 10).toLowerCase(Locale.ROOT) + ".acm-validations.aws."));
        }
        return options;
    }

    private static Knowledge validation() {
        return Knowledge.of("aws:acm/certificateValidation:CertificateValidation")
                .replaceOn("certificateArn", "validationRecordFqdns")
                .unordered("validationRecordFqdns")
                .id(s -> "2026-01-01 00:00:00 +0000 UTC " + s.hex("id", 6))
                .check(
                        "validation-certificate-missing",
                        "ResourceNotFoundException: Could not find certificate",
                        Rules.existsByArn(
                                "certificateArn",
                                "ResourceNotFoundException: Could not find certificate %s",
                                Aws.CERTIFICATE))
                .check("validation-records-missing", "missing … DNS validation record", Catalogue::records);
    }

    private static void records(Subject s) {
        if (!s.in().has("validationRecordFqdns")) {
            return;
        }
        List<String> given = s.in().texts("validationRecordFqdns").stream()
                .map(Catalogue::plain)
                .toList();
        List<String> wanted = s.in().text("certificateArn")
                .flatMap(arn -> s.world().by("arn", arn, Aws.CERTIFICATE))
                .map(Catalogue::wanted)
                .orElse(List.of());
        wanted.stream()
                .filter(name -> !given.contains(name))
                .forEach(name -> s.refuse(
                        "validationRecordFqdns",
                        "missing DNS validation record: " + name,
                        "Give the fqdn of a record for each of the certificate's domainValidationOptions."));
        boolean made =
                s.world().everywhere(RECORD).stream().anyMatch(r -> wanted.contains(plain(r.in().text("name", ""))));
        if (!wanted.isEmpty() && !made) {
            s.refuse(
                    "validationRecordFqdns",
                    "the certificate stays PENDING_VALIDATION: no Route 53 record holds its validation token",
                    "Make an aws.route53.Record from its domainValidationOptions.");
        }
    }

    private static List<String> wanted(Stored certificate) {
        return certificate.out().each("domainValidationOptions").stream()
                .map(o -> plain(o.text("resourceRecordName", "")))
                .distinct()
                .toList();
    }

    private static String plain(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
