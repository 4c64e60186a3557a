package dev.slipway.components.aws;

import com.pulumi.aws.Provider;
import com.pulumi.aws.acm.Certificate;
import com.pulumi.aws.acm.CertificateArgs;
import com.pulumi.aws.acm.CertificateValidation;
import com.pulumi.aws.acm.CertificateValidationArgs;
import com.pulumi.aws.route53.Record;
import com.pulumi.aws.route53.RecordArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.slipway.planner.aws.CertificatePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ACM certificates, validated by DNS. They renew by themselves as long as the records stay. */
public final class AwsCertificates extends AwsComponent {
    private final Optional<String> zone;
    private final Map<String, Certificate> certificates = new LinkedHashMap<>();
    private final Map<String, CertificateValidation> validations = new LinkedHashMap<>();
    private final Map<String, Record> records = new LinkedHashMap<>();

    /**
     * @param zone Route 53 zone that takes the validation records; absent: somebody makes them, and the update waits for that
     * @param providers provider of each further region
     */
    public AwsCertificates(
            String name,
            List<CertificatePlan> plans,
            Optional<String> zone,
            Map<String, Provider> providers,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("Certificates", name, Map.of("certificates", plans), tags, options);
        this.zone = zone;
        plans.forEach(plan -> create(plan, Optional.ofNullable(providers.get(plan.region()))));
        registerOutputs(Map.of());
    }

    /**
     * ARN of a certificate, known once it is valid.
     *
     * @throws IllegalArgumentException when the plan has no such certificate
     */
    public Output<String> arn(String key) {
        CertificateValidation validation = validations.get(key);
        if (validation == null) {
            throw new IllegalArgumentException("no certificate " + key + " among " + validations.keySet());
        }
        return validation.certificateArn();
    }

    /** Records that prove the names are ours: name, type, value. To make by hand where no zone is given. */
    public Output<List<Map<String, String>>> validationRecords() {
        List<Output<List<Map<String, String>>>> all = new ArrayList<>();
        certificates
                .values()
                .forEach(certificate ->
                        all.add(certificate.domainValidationOptions().applyValue(options -> options.stream()
                                .map(AwsCertificates::record)
                                .toList())));
        return Output.all(all)
                .applyValue(
                        lists -> lists.stream().flatMap(List::stream).distinct().toList());
    }

    private static Map<String, String> record(com.pulumi.aws.acm.outputs.CertificateDomainValidationOption option) {
        Map<String, String> record = new LinkedHashMap<>();
        record.put("name", option.resourceRecordName().orElse(""));
        record.put("type", option.resourceRecordType().orElse("CNAME"));
        record.put("value", option.resourceRecordValue().orElse(""));
        return record;
    }

    private void create(CertificatePlan plan, Optional<Provider> provider) {
        CustomResourceOptions.Builder options = child();
        provider.ifPresent(options::provider);
        Certificate certificate = new Certificate(
                "certificate-" + plan.key(),
                CertificateArgs.builder()
                        .domainName(plan.domain())
                        .subjectAlternativeNames(plan.alternatives())
                        .validationMethod("DNS")
                        .tags(tags().named(plan.domain()))
                        .build(),
                options.build());
        certificates.put(plan.key(), certificate);
        CertificateValidationArgs.Builder args =
                CertificateValidationArgs.builder().certificateArn(certificate.arn());
        zone.ifPresent(id -> args.validationRecordFqdns(Output.all(plan.names().stream()
                .map(host -> validation(host, certificate, id).fqdn())
                .toList())));
        validations.put(
                plan.key(),
                new CertificateValidation("certificate-" + plan.key() + "-valid", args.build(), options.build()));
    }

    /** A name has one record for all its certificates in an account, whatever their region. */
    private Record validation(String host, Certificate certificate, String zoneId) {
        return records.computeIfAbsent(host, it -> {
            Output<Map<String, String>> wanted = certificate
                    .domainValidationOptions()
                    .applyValue(options -> options.stream()
                            .filter(option ->
                                    option.domainName().filter(host::equals).isPresent())
                            .findFirst()
                            .map(AwsCertificates::record)
                            .orElseThrow(() -> new IllegalStateException("ACM gave no validation record for " + host)));
            return new Record(
                    "certificate-record-" + host,
                    RecordArgs.builder()
                            .zoneId(zoneId)
                            .name(wanted.applyValue(record -> record.getOrDefault("name", "")))
                            .type("CNAME")
                            .records(wanted.applyValue(record -> List.of(record.getOrDefault("value", ""))))
                            .ttl(300)
                            .allowOverwrite(true)
                            .build(),
                    options());
        });
    }
}
