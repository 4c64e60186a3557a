package dev.slipway.components.aws;

import com.pulumi.core.Output;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An IAM policy as JSON. */
public final class PolicyDocument {
    private PolicyDocument() {}

    /** The document, known once its ARNs are. */
    public static Output<String> of(List<Statement> statements) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("Version", "2012-10-17");
        document.put("Statement", statements.stream().map(Statement::tree).toList());
        return JsonOutput.of(document);
    }

    /** Lets an AWS service take a role, on behalf of one account only where the service says for whom it acts. */
    public static Output<String> assumedBy(String service, AwsAccount account, boolean saysForWhom) {
        Statement assume = Statement.service("Assume", service, List.of("sts:AssumeRole"), List.of());
        return of(List.of(saysForWhom ? assume.when("StringEquals", "aws:SourceAccount", account.id()) : assume));
    }
}
